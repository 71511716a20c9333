package org.sijill.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit of the calendar. Weeks are ISO weeks, decades start with the year 0, centuries with the year 1. */
enum TimeUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    /** In the order of the codes by which the lexicon knows them. */
    static final List<TimeUnit> ALL = List.of(values());

    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    /** The day so many units later. */
    LocalDate shift(LocalDate day, int units) {
        return switch (this) {
            case HOUR -> day;
            case DAY -> day.plusDays(units);
            case WEEK -> day.plusDays((long) units * DAYS_OF_WEEK);
            case MONTH -> day.plusMonths(units);
            case QUARTER -> day.plusMonths((long) units * MONTHS_OF_QUARTER);
            case HALF -> day.plusMonths((long) units * MONTHS_OF_HALF);
            case YEAR -> day.plusYears(units);
            case DECADE -> day.plusYears((long) units * YEARS_OF_DECADE);
            case CENTURY -> day.plusYears((long) units * YEARS_OF_CENTURY);
        };
    }

    /** The unit that contains the day; null for hours. */
    @Nullable
    Period around(LocalDate day) {
        return switch (this) {
            case HOUR -> null;
            case DAY -> Period.day(day);
            case WEEK -> Period.week(day);
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> Period.partOfYear(day.getYear(), MONTHS_OF_QUARTER, (day.getMonthValue() - 1) / 3 + 1);
            case HALF -> Period.partOfYear(day.getYear(), MONTHS_OF_HALF, (day.getMonthValue() - 1) / 6 + 1);
            case YEAR -> Period.year(day.getYear());
            case DECADE -> Period.decade(Math.floorDiv(day.getYear(), YEARS_OF_DECADE) * YEARS_OF_DECADE);
            case CENTURY -> Period.century(Math.floorDiv(day.getYear() - 1, YEARS_OF_CENTURY) + 1);
        };
    }
}
