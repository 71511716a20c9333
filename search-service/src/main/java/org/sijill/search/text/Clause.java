package org.sijill.search.text;

import java.util.List;

/**
 * Terms of which any is enough.
 *
 * @param terms alternatives, at least one
 * @param excluded whether an article must have none of them instead
 */
public record Clause(List<Term> terms, boolean excluded) {

    public Clause {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A clause without terms");
        }
        terms = List.copyOf(terms);
    }

    /** Whether it is a single word that may be missing where not all words are asked for. */
    public boolean isPlainWord() {
        return !excluded && terms.size() == 1 && terms.get(0).isPlain();
    }
}
