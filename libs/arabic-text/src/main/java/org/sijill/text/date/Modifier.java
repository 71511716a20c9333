package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/**
 * "Last", "this", "next" and "the one before last" after a noun.
 *
 * @param steps how many units after the present one, negative before
 * @param next the word after it
 */
record Modifier(int steps, int next) {
    /** The modifier at this word, which comes after a noun; null if there is none. */
    static @Nullable Modifier at(DateText text, int index) {
        if (!text.adjoins(index - 1)) {
            return null;
        }
        boolean related = text.has(index, Sense.RELATIVE) || text.has(index, Sense.WHICH);
        int start = related && text.adjoins(index) ? index + 1 : index;
        int plain = steps(text, start);
        if (plain != Sense.NONE) {
            return new Modifier(plain, start + 1);
        }
        int beyond = text.adjoins(start) ? steps(text, start + 1) : Sense.NONE;
        if ((beyond == -1 && text.has(start, Sense.BEFORE)) || (beyond == 1 && text.has(start, Sense.LATER))) {
            return new Modifier(2 * beyond, start + 2);
        }
        return null;
    }

    private static int steps(DateText text, int index) {
        return text.has(index, Sense.FOLLOWING)
                ? text.value(index, Sense.FOLLOWING)
                : text.value(index, Sense.MODIFIER);
    }

    /** Which of the days or months of a name is meant. */
    Direction direction() {
        if (steps == 0) {
            return Direction.CURRENT;
        }
        return steps < 0 ? Direction.BEFORE : Direction.AFTER;
    }

    /** How many of them to pass over. */
    int skip() {
        return Math.max(0, Math.abs(steps) - 1);
    }
}
