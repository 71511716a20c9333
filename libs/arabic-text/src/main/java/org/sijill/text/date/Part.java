package org.sijill.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer time. Words in the singular (beginning, middle, end) name a point at the next finer precision: the
 * first month of a year, the 15th of a month. Words in the plural (early, late) name a third. A week has no parts.
 */
enum Part {
    START,
    EARLY,
    MIDDLE,
    MIDST,
    LATE,
    END,
    /** From the day of the text to the end. */
    REST;

    /** In the order of the codes by which the lexicon knows them. */
    static final List<Part> ALL = List.of(values());

    private static final int MONTHS = 12;
    private static final int THIRD_OF_YEAR = 4;
    private static final int THIRD_OF_MONTH = 10;
    private static final int MIDDLE_DAY = 15;
    private static final int MIDDLE_MONTH = 6;
    private static final int MIDDLE_YEAR = 4;
    private static final int END_OF_MIDDLE_YEARS = 6;
    private static final int DECADES = 10;
    private static final int YEARS_OF_DECADE = 10;

    /** This part of the whole; null if the anchor is needed and unknown, or the whole has no such part. */
    @Nullable
    Period of(Period whole, Anchor anchor) {
        if (this == REST) {
            LocalDate today = anchor.day();
            return today == null ? null : Period.between(Period.day(today), Period.day(whole.to()));
        }
        TimeUnit unit = whole.unit() == null ? TimeUnit.MONTH : whole.unit();
        return switch (unit) {
            case YEAR -> ofYear(whole.from().getYear());
            case MONTH -> ofMonth(whole);
            case QUARTER, HALF -> ofMonths(whole);
            case DECADE -> ofDecade(whole.from().getYear());
            case CENTURY -> ofCentury(whole);
            case WEEK, DAY, HOUR -> whole;
        };
    }

    private @Nullable Period ofYear(int year) {
        return switch (this) {
            case START -> month(year, 1);
            case EARLY -> months(year, 1, THIRD_OF_YEAR);
            case MIDDLE -> months(year, MIDDLE_MONTH, MIDDLE_MONTH + 1);
            case MIDST -> months(year, THIRD_OF_YEAR + 1, 2 * THIRD_OF_YEAR);
            case LATE -> months(year, 2 * THIRD_OF_YEAR + 1, MONTHS);
            case END, REST -> month(year, MONTHS);
        };
    }

    private Period ofMonth(Period month) {
        LocalDate first = month.from();
        return switch (this) {
            case START -> Period.day(first);
            case EARLY -> Period.days(first, first.plusDays(THIRD_OF_MONTH - 1L));
            case MIDDLE -> Period.day(first.plusDays(MIDDLE_DAY - 1L));
            case MIDST -> Period.days(first.plusDays(THIRD_OF_MONTH), first.plusDays(2L * THIRD_OF_MONTH - 1));
            case LATE -> Period.days(first.plusDays(2L * THIRD_OF_MONTH), month.to());
            case END, REST -> Period.day(month.to());
        };
    }

    private Period ofMonths(Period months) {
        YearMonth first = YearMonth.from(months.from());
        YearMonth last = YearMonth.from(months.to());
        return switch (this) {
            case START, EARLY -> Period.month(first);
            case MIDDLE, MIDST -> Period.month(first.plusMonths(1));
            case LATE, END, REST -> Period.month(last);
        };
    }

    private @Nullable Period ofDecade(int firstYear) {
        return switch (this) {
            case START -> Period.year(firstYear);
            case EARLY -> years(firstYear, firstYear + MIDDLE_YEAR - 1);
            case MIDDLE, MIDST -> years(firstYear + MIDDLE_YEAR, firstYear + END_OF_MIDDLE_YEARS);
            case LATE -> years(firstYear + END_OF_MIDDLE_YEARS + 1, firstYear + YEARS_OF_DECADE - 1);
            case END, REST -> Period.year(firstYear + YEARS_OF_DECADE - 1);
        };
    }

    private @Nullable Period ofCentury(Period century) {
        int first = century.from().getYear() - 1;
        return switch (this) {
            case START, EARLY -> Period.decade(first);
            case MIDDLE, MIDST -> years(first + MIDDLE_YEAR * DECADES, first + END_OF_MIDDLE_YEARS * DECADES - 1);
            case LATE, END, REST -> Period.decade(first + (DECADES - 1) * YEARS_OF_DECADE);
        };
    }

    private static Period month(int year, int month) {
        return Period.month(YearMonth.of(year, month));
    }

    private static @Nullable Period months(int year, int first, int last) {
        return Period.between(month(year, first), month(year, last));
    }

    private static @Nullable Period years(int first, int last) {
        return Period.between(Period.year(first), Period.year(last));
    }
}
