package org.sijill.text.date;

import java.util.EnumMap;
import java.util.Map;

/** A word of the tables with what is written before it: conjunction, preposition, article. */
final class Lexeme {
    /** How many folded letters stand before the noun and its article. */
    final int prefixLength;

    final boolean conjunction;
    final boolean preposition;
    final boolean article;
    private final Map<Sense, Integer> values = new EnumMap<>(Sense.class);

    Lexeme(int prefixLength, boolean conjunction, boolean preposition, boolean article) {
        this.prefixLength = prefixLength;
        this.conjunction = conjunction;
        this.preposition = preposition;
        this.article = article;
    }

    /** The value that the word has in this sense, or {@link Sense#NONE}. */
    int value(Sense sense) {
        return values.getOrDefault(sense, Sense.NONE);
    }

    void add(Sense sense, int value) {
        values.putIfAbsent(sense, value);
    }
}
