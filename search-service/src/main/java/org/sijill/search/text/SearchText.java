package org.sijill.search.text;

import java.util.List;

/**
 * What a reader wrote, understood.
 *
 * @param clauses in the order of the text, without its stop words unless it has nothing else; empty if nothing in the
 *     text can be looked for
 * @param question whether the text asks in whole sentences: then its words describe the answer, and need not all occur
 */
public record SearchText(List<Clause> clauses, boolean question) {

    /** Up to so many plain words all must occur. */
    static final int ALL_WORDS = 3;

    /** Up to so many words, three quarters of them must; beyond, half. Long texts always have words an article lacks. */
    static final int MOST_WORDS = 6;

    /** One in so many words of a question must occur. */
    static final int QUESTION_SHARE = 4;

    public SearchText {
        clauses = List.copyOf(clauses);
    }

    /** The single words without operators, in their order. */
    public List<Clause> plainWords() {
        return clauses.stream().filter(Clause::isPlainWord).toList();
    }

    /** How many of the plain words an article must have, 0 if there are none. */
    public int neededWords() {
        int words = plainWords().size();
        if (question) {
            return words == 0 ? 0 : Math.max(1, words / QUESTION_SHARE);
        }
        if (words <= ALL_WORDS) {
            return words;
        }
        return words <= MOST_WORDS ? words * 3 / 4 : words / 2;
    }
}
