package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/** Numbers in digits and in words. In words the order is thousands, hundreds, units, tens, each after "and". */
final class Numerals {
    /** A number, and the word after it. */
    record Numeral(int value, int next) {}

    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private Numerals() {}

    /** The number at the word; null if there is none. The article before it is passed over. */
    static @Nullable Numeral cardinal(DateText text, int index) {
        int first = text.has(index, Sense.ARTICLE) && text.adjoins(index) ? index + 1 : index;
        if (text.number(first) >= 0) {
            return new Numeral(text.number(first), first + 1);
        }
        Numeral sum = null;
        int rank = 0;
        for (Numeral term = term(text, first); term != null; term = nextTerm(text, sum.next())) {
            if (sum != null && rank(term.value()) <= rank) {
                break;
            }
            rank = rank(term.value());
            sum = new Numeral((sum == null ? 0 : sum.value()) + term.value(), term.next());
        }
        return sum;
    }

    /** A number in words that comes after "and". */
    private static @Nullable Numeral nextTerm(DateText text, int index) {
        if (!text.adjoins(index - 1)) {
            return null;
        }
        if (text.has(index, Sense.AND) && text.adjoins(index)) {
            return term(text, index + 1);
        }
        return text.hasConjunction(index) ? term(text, index) : null;
    }

    private static @Nullable Numeral term(DateText text, int index) {
        int value = text.value(index, Sense.CARDINAL);
        if (value == Sense.NONE) {
            return null;
        }
        return value < TEN && isTeen(text, index) ? new Numeral(value + TEN, index + 2) : new Numeral(value, index + 1);
    }

    private static boolean isTeen(DateText text, int index) {
        return text.adjoins(index) && text.value(index + 1, Sense.CARDINAL) == TEN && !text.hasConjunction(index + 1);
    }

    private static int rank(int value) {
        if (value >= THOUSAND) {
            return 1;
        }
        if (value >= HUNDRED) {
            return 2;
        }
        return value < TEN ? 3 : 4;
    }

    /** The ordinal number at the word, 1 to 39; null if there is none. */
    static @Nullable Numeral ordinal(DateText text, int index) {
        int value = text.value(index, Sense.ORDINAL);
        if (value < 1) {
            return isTens(text, index) && text.hasArticle(index)
                    ? new Numeral(text.value(index, Sense.CARDINAL), index + 1)
                    : null;
        }
        if (value < TEN && isTeen(text, index)) {
            return new Numeral(value + TEN, index + 2);
        }
        if (value < TEN && text.adjoins(index) && text.hasConjunction(index + 1) && isTens(text, index + 1)) {
            return new Numeral(value + text.value(index + 1, Sense.CARDINAL), index + 2);
        }
        return new Numeral(value, index + 1);
    }

    private static boolean isTens(DateText text, int index) {
        int value = text.value(index, Sense.CARDINAL);
        return value == TWENTY || value == TWENTY + TEN;
    }
}
