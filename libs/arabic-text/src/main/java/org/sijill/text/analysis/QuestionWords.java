package org.sijill.text.analysis;

/**
 * Words that ask: {@code questionwords-v1.txt}. They say nothing about what an answer is about, and a text that begins
 * with one is a question, whose words are not all expected in its answer.
 */
public final class QuestionWords {
    private QuestionWords() {}

    /** Whether the folded word asks, or can. */
    public static boolean contains(String folded) {
        return WordLists.QUESTION_WORDS.contains(folded);
    }

    /**
     * Whether a text that begins with these two words asks: with an interrogative, or with <i>man</i> or <i>ma</i> and
     * a pronoun.
     *
     * @param first the first word, folded
     * @param second the one after it, folded; empty if there is none
     */
    public static boolean ask(String first, String second) {
        return contains(first)
                && (!WordLists.ASKING_WITH_PRONOUN.contains(first) || WordLists.PRONOUNS.contains(second));
    }
}
