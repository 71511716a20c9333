package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/**
 * A time that so many units lie before or after the day of the text: three days ago, two weeks later. Its precision is
 * that of the unit: "a year ago" is a year. What is counted from something else (a week after its start) is no date.
 */
final class CountRule implements DateRule {
    private static final int FIRST_YEAR_IN_WORDS = 100;

    /** A number of units, and the word after them. */
    record Count(int number, TimeUnit unit, int next) {}

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        boolean ago = text.has(index, Sense.AGO);
        if ((!ago && !text.has(index, Sense.LATER)) || !text.adjoins(index)) {
            return null;
        }
        int counted = text.has(index + 1, Sense.ABOUT) && text.adjoins(index + 1) ? index + 2 : index + 1;
        Count count = count(text, counted);
        if (count == null || !isCounted(count.unit()) || hasOtherOrigin(text, index, count)) {
            return null;
        }
        int steps = ago ? -count.number() : count.number();
        return Phrase.of(text, index, count.next(), UnitRule.shifted(count.unit(), steps));
    }

    /** Hours have no date, and "a quarter" is one of a century as often as of a year. */
    private static boolean isCounted(TimeUnit unit) {
        return unit != TimeUnit.HOUR && unit != TimeUnit.QUARTER && unit != TimeUnit.HALF;
    }

    private static boolean hasOtherOrigin(DateText text, int index, Count count) {
        boolean since = text.has(index, Sense.FROM);
        boolean only = text.has(count.next(), Sense.ONLY) && text.adjoins(count.next() - 1);
        int next = only ? count.next() + 1 : count.next();
        return !since && text.adjoins(next - 1) && text.has(next, Sense.OTHER_ORIGIN);
    }

    /** "A day", "two days", "three days", "20 years". */
    private static @Nullable Count count(DateText text, int index) {
        TimeUnit singular = text.unit(index, Sense.SINGULAR);
        if (singular != null) {
            return text.hasArticle(index) ? null : one(text, index, singular);
        }
        TimeUnit dual = text.unit(index, Sense.DUAL);
        if (dual != null) {
            return text.hasArticle(index) ? null : new Count(2, dual, index + 1);
        }
        return counted(text, index);
    }

    /** A number and its unit, whatever form the number lets it have. */
    static @Nullable Count counted(DateText text, int index) {
        Numerals.Numeral number = Numerals.cardinal(text, index);
        if (number == null || !text.adjoins(number.next() - 1)) {
            return null;
        }
        TimeUnit unit = unit(text, number.next());
        return unit == null ? null : new Count(number.value(), unit, number.next() + 1);
    }

    /** The unit that the word names in any number; null if it names none. */
    static @Nullable TimeUnit unit(DateText text, int index) {
        for (Sense sense : new Sense[] {Sense.PLURAL, Sense.DUAL, Sense.SINGULAR}) {
            TimeUnit unit = text.unit(index, sense);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private static @Nullable Count one(DateText text, int index, TimeUnit unit) {
        int next = index + 1;
        if (!text.adjoins(index)) {
            return new Count(1, unit, next);
        }
        if (text.value(next, Sense.CARDINAL) == 1 && !text.hasArticle(next)) {
            return new Count(1, unit, next + 1);
        }
        Numerals.Numeral year = Numerals.cardinal(text, next);
        boolean names = text.number(next) >= 0
                || (year != null && year.value() >= FIRST_YEAR_IN_WORDS)
                || text.has(next, Sense.WEEKDAY)
                || text.has(next, Sense.BARE_WEEKDAY)
                || text.has(next, Sense.DEICTIC)
                || text.has(next, Sense.TOMORROW)
                || text.has(next, Sense.MONTH_NAME)
                || text.has(next, Sense.HOLIDAY_NAME);
        // A day goes with many words: after a day of work, after a bloody day.
        boolean described = unit == TimeUnit.DAY && !text.isFreeAfter(index);
        return names || described ? null : new Count(1, unit, next);
    }
}
