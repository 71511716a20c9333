package org.sijill.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date at some precision with its inclusive extent.
 *
 * @param value ISO 8601
 */
record ResolvedDate(String value, LocalDate from, LocalDate to) {
    /** The leap day comes back after eight years at the latest (1896, 1904). */
    private static final int LONGEST_WAIT = 8;

    static ResolvedDate year(int year) {
        Year value = Year.of(year);
        return new ResolvedDate(
                String.valueOf(year), value.atDay(1), value.atMonth(12).atEndOfMonth());
    }

    static ResolvedDate month(YearMonth month) {
        return new ResolvedDate(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** The day, or null if the calendar has none such. */
    static @Nullable ResolvedDate day(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return new ResolvedDate(date.toString(), date, date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The month nearest to the anchor, on or before its own month, or else after it. */
    static ResolvedDate nearestMonth(int month, LocalDate anchor, boolean after) {
        YearMonth anchored = YearMonth.from(anchor);
        YearMonth candidate = YearMonth.of(anchor.getYear(), month);
        if (after) {
            return month(candidate.isAfter(anchored) ? candidate : candidate.plusYears(1));
        }
        return month(candidate.isAfter(anchored) ? candidate.minusYears(1) : candidate);
    }

    /** The day nearest to the anchor, on or before it, or else after it; null if no year has it. */
    static @Nullable ResolvedDate nearestDay(int month, int day, LocalDate anchor, boolean after) {
        for (int years = 0; years <= LONGEST_WAIT; years++) {
            ResolvedDate date = day(anchor.getYear() + (after ? years : -years), month, day);
            if (date != null && date.from().isAfter(anchor) == after) {
                return date;
            }
        }
        return null;
    }
}
