package org.sijill.search.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.sijill.http.query.WireName;

/** The widths of a bar in a date histogram, from fine to coarse. */
public enum Interval implements WireName {
    DAY("day", ChronoUnit.DAYS),
    /** ISO weeks, from Monday. */
    WEEK("week", ChronoUnit.WEEKS),
    MONTH("month", ChronoUnit.MONTHS),
    YEAR("year", ChronoUnit.YEARS);

    private final String wireName;
    private final ChronoUnit unit;

    Interval(String wireName, ChronoUnit unit) {
        this.wireName = wireName;
        this.unit = unit;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The first day of the bar that a day belongs to. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the bar after the one that begins here. */
    public LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    /** The last day of the bar that begins here. */
    public LocalDate lastDay(LocalDate start) {
        return next(start).minusDays(1);
    }

    /** How many bars there are from one bar's start to another's, both counted. */
    public long bars(LocalDate first, LocalDate last) {
        return unit.between(first, last) + 1;
    }
}
