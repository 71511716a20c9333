package org.sijill.ingest.annotation;

/** What stands before a name of a person and announces it. */
enum Lead {
    /** A title or a role, perhaps with an office, adjectives or a country behind it. */
    TITLE,
    /** A verb of speech or of meeting. */
    SPEECH,
    /** A nisba adjective: the French … */
    NISBA,
    NONE;

    /** Whether so much is announced that also a word with the article may be a name. */
    boolean isStrong() {
        return this == TITLE || this == SPEECH;
    }
}
