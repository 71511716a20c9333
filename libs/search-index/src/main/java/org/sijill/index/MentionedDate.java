package org.sijill.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The extent of a date that a text speaks of, in days.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; not before {@code from}
 */
public record MentionedDate(LocalDate from, LocalDate to) {

    public MentionedDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A mention ends before it begins: " + from + " to " + to);
        }
    }

    /** The day that wholly contains the extent, if one does. */
    public @Nullable LocalDate day() {
        return from.equals(to) ? from : null;
    }

    /** The Monday of the ISO week that wholly contains the extent, if one does. */
    public @Nullable LocalDate week() {
        return common(
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The first day of the month that wholly contains the extent, if one does. */
    public @Nullable LocalDate month() {
        return common(from.withDayOfMonth(1), to.withDayOfMonth(1));
    }

    /** The first day of the year that wholly contains the extent, if one does. */
    public @Nullable LocalDate year() {
        return common(from.withDayOfYear(1), to.withDayOfYear(1));
    }

    private static @Nullable LocalDate common(LocalDate first, LocalDate second) {
        return first.equals(second) ? first : null;
    }
}
