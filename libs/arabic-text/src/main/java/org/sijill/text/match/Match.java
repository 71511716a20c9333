package org.sijill.text.match;

import java.util.List;

/**
 * A phrase found in a text.
 *
 * @param start where it starts in the text, after the proclitic letters, as a UTF-16 offset; an article belongs to it
 * @param end where it ends, exclusive
 * @param values what the phrases found here stand for, in the order they were added, at least one
 * @param proclitic the letters written before it in the same word, folded, empty if there are none: beh, lam or kaf
 *     before a country is a locative
 */
public record Match<T>(int start, int end, List<T> values, String proclitic) {
    public Match {
        values = List.copyOf(values);
    }
}
