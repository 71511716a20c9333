package org.sijill.text.date;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Dates in numbers: year first or day first, as the Arab press writes, with hyphens, slashes or dots; month and year; ISO
 * weeks. Numbers that no calendar could mean are no date; a day that its month lacks is one without a value. A number
 * below 1700 before the Hijri sign is a Hijri year.
 */
final class NumericDateRule implements DateRule {
    private static final int YEAR_DIGITS = 4;
    private static final int TWO_DIGITS = 2;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int FIRST_MONTH_YEAR = 1800;
    private static final int LAST_MONTH_YEAR = 2100;
    private static final int CENTURY = 100;

    /** Nobody writes a day of the 14th century in numbers; a day of the 15th of the Hijra is of our time. */
    private static final int FIRST_HIJRI = 1300;

    private static final int LAST_HIJRI = 1500;

    /** Two digits of a year up to this are of the 21st century, the others of the 20th. */
    private static final int LAST_SHORT_YEAR = 49;

    private static final String WEEK_SIGN = "w";

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        if (text.digits(index) == 0 || isInChain(text, index)) {
            return null;
        }
        Phrase full = full(text, index, null);
        if (full != null) {
            return full;
        }
        Phrase week = week(text, index);
        return week != null ? week : monthOfYear(text, index);
    }

    /** Day, month and year, checked against a weekday if there is one. */
    static @Nullable Phrase full(DateText text, int index, @Nullable DayOfWeek weekday) {
        char separator = separator(text, index);
        if (separator == DateText.OTHER || separator(text, index + 1) != separator || continues(text, index + 2)) {
            return null;
        }
        boolean yearFirst = text.digits(index) == YEAR_DIGITS;
        int yearIndex = yearFirst ? index : index + 2;
        int dayIndex = yearFirst ? index + 2 : index;
        int month = text.number(index + 1);
        int day = text.number(dayIndex);
        int year = year(text, yearIndex, separator);
        if (year == 0 || !isIn(day, DAYS) || !isIn(month, MONTHS) || isTooLong(text, index + 1, dayIndex)) {
            return null;
        }
        boolean marked = text.adjoins(index + 2) && text.has(index + 3, Sense.HIJRI);
        boolean hijri = marked ? text.digits(yearIndex) == YEAR_DIGITS : year >= FIRST_HIJRI && year <= LAST_HIJRI;
        YearPhrase phrase = new YearPhrase(0, index + 3, year, hijri, null);
        CalendarSystem calendar = hijri ? CalendarSystem.HIJRI : CalendarSystem.GREGORIAN;
        int next = hijri && marked ? index + 4 : index + 3;
        return Phrase.of(text, index, next, new CalendarDate(calendar, month, day, weekday, phrase, null, 0));
    }

    /** Day and month; ambiguous with fractions and scores, so only for rules that know better. */
    static @Nullable Phrase dayAndMonth(DateText text, int index, @Nullable DayOfWeek weekday) {
        int day = text.number(index);
        int month = text.number(index + 1);
        boolean date = text.tightGap(index) == '/' && isIn(day, DAYS) && isIn(month, MONTHS);
        if (!date || isTooLong(text, index, index + 1) || continues(text, index + 1)) {
            return null;
        }
        Reading reading = new CalendarDate(CalendarSystem.GREGORIAN, month, day, weekday, null, null, 0);
        return Phrase.of(text, index, index + 2, reading);
    }

    private static @Nullable Phrase monthOfYear(DateText text, int index) {
        boolean yearFirst = text.digits(index) == YEAR_DIGITS;
        int year = text.number(yearFirst ? index : index + 1);
        int month = text.number(yearFirst ? index + 1 : index);
        char separator = text.tightGap(index);
        boolean decimal = separator == '.' && (!yearFirst || !text.isFreeAfter(index + 1));
        boolean separated = separator == '/' || separator == '-' || (separator == '.' && !decimal);
        if (!separated || year < FIRST_MONTH_YEAR || year > LAST_MONTH_YEAR || !isIn(month, MONTHS)) {
            return null;
        }
        if (text.digits(yearFirst ? index + 1 : index) > TWO_DIGITS || continues(text, index + 1)) {
            return null;
        }
        return Phrase.of(text, index, index + 2, anchor -> CalendarSystem.GREGORIAN.date(year, month, 0));
    }

    private static @Nullable Phrase week(DateText text, int index) {
        boolean week = text.digits(index) == YEAR_DIGITS
                && text.tightGap(index) == '-'
                && text.folded(index + 1).equals(WEEK_SIGN)
                && text.isWord(index + 2)
                && text.end(index + 1) == text.start(index + 2)
                && text.digits(index + 2) == TWO_DIGITS;
        int year = text.number(index);
        int number = text.number(index + 2);
        return week ? Phrase.of(text, index, index + 3, anchor -> Weeks.ofYear(year, number)) : null;
    }

    /** The one sign between two numbers, also with a space on both sides of a slash. */
    private static char separator(DateText text, int index) {
        char tight = text.tightGap(index);
        boolean spaced = text.gap(index) == '/' && text.start(index + 1) - text.end(index) == 3;
        return tight == '/' || tight == '-' || tight == '.' ? tight : spaced ? '/' : DateText.OTHER;
    }

    private static int year(DateText text, int index, char separator) {
        int number = text.number(index);
        if (text.digits(index) == YEAR_DIGITS) {
            return number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
        }
        if (text.digits(index) != TWO_DIGITS || separator != '/') {
            return 0;
        }
        return number + (number <= LAST_SHORT_YEAR ? 20 : 19) * CENTURY;
    }

    private static boolean isIn(int number, int last) {
        return number >= 1 && number <= last;
    }

    private static boolean isTooLong(DateText text, int first, int second) {
        return text.digits(first) > TWO_DIGITS || text.digits(second) > TWO_DIGITS;
    }

    /** Part of a longer chain, as in telephone numbers and addresses. */
    private static boolean isInChain(DateText text, int index) {
        char before = text.charAtOrSpace(text.start(index) - 1);
        return before == '-' || before == '/' || before == '.';
    }

    private static boolean continues(DateText text, int index) {
        char after = text.tightGap(index);
        boolean chain = after == '-' || after == '/' || after == '.' || after == ':';
        return chain && Character.isDigit(text.charAtOrSpace(text.start(index + 1)));
    }
}
