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
    private boolean starts;
    private final Map<Sense, Integer> values = new EnumMap<>(Sense.class);

    Lexeme(int prefixLength, boolean conjunction, boolean preposition, boolean article) {
        this.prefixLength = prefixLength;
        this.conjunction = conjunction;
        this.preposition = preposition;
        this.article = article;
    }

    /** The value that the word has in this sense, or {@link Sense#NONE}. */
    int value(Sense sense) {
        Integer value = values.get(sense);
        return value == null ? Sense.NONE : value;
    }

    /** Whether a date can start with this word: most words of the tables only come inside one. */
    boolean startsPhrase() {
        return starts;
    }

    void add(Sense sense, int value) {
        values.putIfAbsent(sense, value);
        starts |= sense.startsPhrase();
    }
}
