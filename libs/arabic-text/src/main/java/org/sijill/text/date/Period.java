package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days at some precision.
 *
 * @param value ISO 8601; an interval has a slash and includes its end
 * @param from the first day
 * @param to the last day, inclusive
 * @param unit its precision; null for an interval
 */
record Period(
        String value,
        LocalDate from,
        LocalDate to,
        @Nullable TimeUnit unit) {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int YEAR_DIGITS = 4;
    private static final int WEEK_DIGITS = 2;
    private static final int LAST_DAY_OF_WEEK = 6;
    private static final int YEARS_OF_CENTURY = 100;
    private static final int LAST_YEAR_OF_DECADE = 9;
    private static final int MONTHS_OF_SEASON = 3;

    static Period day(LocalDate day) {
        return new Period(day.toString(), day, day, TimeUnit.DAY);
    }

    /** The ISO week that contains the day. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String value = padded(day.get(IsoFields.WEEK_BASED_YEAR), YEAR_DIGITS) + "-W"
                + padded(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), WEEK_DIGITS);
        return new Period(value, monday, monday.plusDays(LAST_DAY_OF_WEEK), TimeUnit.WEEK);
    }

    static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth(), TimeUnit.MONTH);
    }

    static Period year(int year) {
        return new Period(
                padded(year, YEAR_DIGITS), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeUnit.YEAR);
    }

    /** The ten years from one that ends in 0. */
    static Period decade(int firstYear) {
        return span(year(firstYear), year(firstYear + LAST_YEAR_OF_DECADE), TimeUnit.DECADE);
    }

    /** The century by its number: the 20th is 1901 to 2000. */
    static Period century(int number) {
        int last = number * YEARS_OF_CENTURY;
        return span(year(last - YEARS_OF_CENTURY + 1), year(last), TimeUnit.CENTURY);
    }

    /** The quarter (three months) or half (six) of the year with this number, from 1. */
    static Period partOfYear(int year, int months, int number) {
        YearMonth first = YearMonth.of(year, (number - 1) * months + 1);
        return span(
                month(first),
                month(first.plusMonths(months - 1L)),
                months == MONTHS_OF_SEASON ? TimeUnit.QUARTER : TimeUnit.HALF);
    }

    /** Three whole months, as meteorology counts: winter begins in December and ends in the next year. */
    static Period season(int year, int season) {
        YearMonth first = YearMonth.of(year, season * MONTHS_OF_SEASON);
        return span(month(first), month(first.plusMonths(MONTHS_OF_SEASON - 1L)), TimeUnit.QUARTER);
    }

    static Period days(LocalDate from, LocalDate to) {
        return span(day(from), day(to), null);
    }

    /** Whether both ends can be written in ISO 8601 without signs or further digits. */
    boolean hasFourDigitYears() {
        return from.getYear() >= FIRST_YEAR && to.getYear() <= LAST_YEAR;
    }

    /** From the beginning of one to the end of the other; null if that comes first. */
    static @Nullable Period between(Period first, Period last) {
        return last.to().isBefore(first.from()) ? null : span(first, last, null);
    }

    /** Two ends of one precision keep it; others are given in days. */
    private static Period span(Period first, Period last, @Nullable TimeUnit unit) {
        if (first.equals(last)) {
            return first;
        }
        boolean same = first.unit() != null && first.unit() == last.unit() && first.value.indexOf('/') < 0;
        String value = same ? first.value + "/" + last.value : first.from + "/" + last.to;
        return new Period(value, first.from, last.to, unit);
    }

    private static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
