package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of three numbers with two equal separators, hyphen or slash: year first, or day first as the Arab press writes.
 * Numbers that no calendar could mean are no date; a day that its month lacks is one without a value.
 */
final class NumericDateRule implements DateRule {
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    @Override
    public @Nullable Found match(DateText text, int index, @Nullable LocalDate anchor) {
        String separator = text.gapAfter(index);
        if (separator == null
                || !isSeparator(separator)
                || !separator.equals(text.gapAfter(index + 1))
                || !standsAlone(text, index)) {
            return null;
        }
        boolean yearFirst = text.digits(index) == YEAR_DIGITS;
        int yearIndex = yearFirst ? index : index + 2;
        int dayIndex = yearFirst ? index + 2 : index;
        if (text.digits(yearIndex) != YEAR_DIGITS || text.digits(dayIndex) > 2 || text.digits(index + 1) > 2) {
            return null;
        }
        int month = text.number(index + 1);
        int day = text.number(dayIndex);
        if (month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return null;
        }
        ResolvedDate date = ResolvedDate.day(text.number(yearIndex), month, day);
        return new Found(text.mention(text.start(index), text.end(index + 2), date), index + 3);
    }

    private static boolean isSeparator(String gap) {
        return gap.equals("-") || gap.equals("/");
    }

    /** Not a part of a longer chain, as in telephone numbers and addresses. */
    private static boolean standsAlone(DateText text, int index) {
        char before = text.charAtOrSpace(text.start(index) - 1);
        char after = text.charAtOrSpace(text.end(index + 2));
        boolean chainAfter = after == '-' || after == '/';
        return before != '-' && before != '/' && before != '.' && !(chainAfter && text.digits(index + 3) > 0);
    }
}
