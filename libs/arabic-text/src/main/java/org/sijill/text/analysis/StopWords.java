package org.sijill.text.analysis;

/** Words that say nothing about what a text is about: {@code stopwords-v1.txt}, a short list of particles and pronouns. */
public final class StopWords {
    private StopWords() {}

    /** Whether the folded word is a stop word. */
    public static boolean contains(String folded) {
        return WordLists.STOP_WORDS.contains(folded);
    }
}
