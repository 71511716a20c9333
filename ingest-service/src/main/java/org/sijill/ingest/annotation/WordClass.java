package org.sijill.ingest.annotation;

/** What a word tells about the words beside it; the words themselves are in {@code words.txt}. */
enum WordClass {
    GIVEN,
    WEAK,
    PARTICLE,
    TITLE,
    FILLER,
    SPEECH,
    HEAD_STRONG,
    HEAD,
    HEAD_DEFINITE,
    PLAIN,
    FORCE,
    PLACE_HEAD,
    NEW_PLACE,
    NOT_PLACE,
    STOP,
    LETTER,
    ADJECTIVE,
    REPORTER,
    TELLING,
    APPOSED
}
