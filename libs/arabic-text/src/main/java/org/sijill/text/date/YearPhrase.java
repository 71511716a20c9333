package org.sijill.text.date;

import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;

/**
 * A year, by number or relative to the day of the text.
 *
 * @param start where it starts in the text
 * @param next the word after it
 * @param number its number; 0 if it is relative
 * @param hijri whether the text says that it is of the Hijra
 * @param relative what it means if it has no number
 */
record YearPhrase(
        int start,
        int next,
        int number,
        boolean hijri,
        @Nullable Reading relative) {
    private static final int YEAR_DIGITS = 4;
    private static final int SHORT_YEAR_DIGITS = 2;

    /** Below it two digits after "year" may be a day of a month: عام 11 سبتمبر. */
    private static final int FIRST_SHORT = 32;

    private static final int CENTURY = 100;
    private static final String ARTICLE = "" + ArabicLetters.ALEF + ArabicLetters.LAM;
    private static final int FIRST_ANNOUNCED = 100;
    private static final int FIRST_BARE = 1000;
    private static final int LAST = 2999;

    /** The last year that can be one of the Hijra beside a month of the Hijra, and the first that cannot. */
    private static final int FIRST_GREGORIAN_ONLY = 1700;

    /** The year that belongs to the date whose last word comes before this one; null if none follows. */
    static @Nullable YearPhrase after(DateText text, int index) {
        char gap = text.gap(index - 1);
        if (gap != ' ' && gap != ArabicLetters.COMMA && gap != ',' && gap != ')') {
            return null;
        }
        int first = text.has(index, Sense.OF) && text.adjoins(index) ? index + 1 : index;
        YearPhrase announced = announced(text, first);
        return announced != null ? announced : bare(text, first);
    }

    /** "Year" with a number or "last", "this", "next"; null if the word is no such year. */
    static @Nullable YearPhrase announced(DateText text, int index) {
        Phrase relative = UnitRule.relative(text, index, TimeUnit.YEAR);
        if (relative != null) {
            return new YearPhrase(relative.start(), relative.next(), 0, false, relative.reading());
        }
        if (!text.isUnit(index, TimeUnit.YEAR) || !text.adjoins(index)) {
            return null;
        }
        if (isShort(text, index + 1)) {
            int lastDigits = text.number(index + 1);
            return new YearPhrase(text.nounStart(index), index + 2, 0, false, anchor -> latest(lastDigits, anchor));
        }
        Numerals.Numeral number = Numerals.cardinal(text, index + 1);
        if (number == null || number.value() < FIRST_ANNOUNCED || number.value() > LAST) {
            return null;
        }
        return numbered(text, text.nounStart(index), number);
    }

    /** The last two digits of a year, as in عام 67, and no number of something: عام 48 ساعة. */
    private static boolean isShort(DateText text, int index) {
        return text.digits(index) == SHORT_YEAR_DIGITS
                && text.number(index) >= FIRST_SHORT
                && text.gap(index) != '/'
                && text.gap(index) != '-'
                && (text.isFreeAfter(index)
                        ? !text.has(index + 1, Sense.SINGULAR)
                        : isDefiniteOrJoined(text, index + 1));
    }

    /** No counted noun: it has the article or is joined by "and", as in المحتلة عام 48 المتوغلة. */
    private static boolean isDefiniteOrJoined(DateText text, int index) {
        String word = text.folded(index);
        return word.startsWith(ARTICLE) || word.indexOf(ArabicLetters.WAW) == 0;
    }

    /** The latest year with these last digits that had begun on the day of the text. */
    private static @Nullable Period latest(int lastDigits, Anchor anchor) {
        if (anchor.day() == null) {
            return null;
        }
        int year = anchor.day().getYear();
        return CalendarSystem.GREGORIAN.date(year - Math.floorMod(year - lastDigits, CENTURY), 0, 0);
    }

    /** A number that can be a year: four digits, or words. */
    static @Nullable YearPhrase bare(DateText text, int index) {
        Numerals.Numeral number = Numerals.cardinal(text, index);
        boolean digits = text.digits(index) == YEAR_DIGITS;
        if (number == null || number.value() < FIRST_BARE || number.value() > LAST) {
            return null;
        }
        return digits || text.isFreeAfter(number.next() - 1) ? numbered(text, text.nounStart(index), number) : null;
    }

    private static YearPhrase numbered(DateText text, int start, Numerals.Numeral number) {
        boolean marked = text.adjoins(number.next() - 1);
        boolean hijri = marked && text.has(number.next(), Sense.HIJRI);
        boolean common = marked && text.has(number.next(), Sense.COMMON_ERA);
        return new YearPhrase(start, hijri || common ? number.next() + 1 : number.next(), number.value(), hijri, null);
    }

    /** The year as a date of its own. */
    Reading reading() {
        if (relative != null) {
            return relative;
        }
        return hijri
                ? anchor -> CalendarSystem.HIJRI.date(number, 0, 0)
                : anchor -> CalendarSystem.GREGORIAN.date(number, 0, 0);
    }

    /** The month or, if it is not 0, the day in this year; null if there is none such or calendar and year disagree. */
    @Nullable
    Period date(CalendarSystem calendar, int month, int day, Anchor anchor) {
        if (relative == null && calendar == CalendarSystem.HIJRI && number < FIRST_GREGORIAN_ONLY) {
            return calendar.date(number, month, day);
        }
        Period year = hijri ? null : reading().at(anchor);
        if (year == null) {
            return null;
        }
        int first = calendar.yearOf(year.from());
        for (int candidate = first; candidate <= first + 1; candidate++) {
            Period date = calendar.date(candidate, month, day);
            if (date != null && date.from().getYear() == year.from().getYear()) {
                return date;
            }
        }
        return null;
    }
}
