package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A weekday alone.
 *
 * @param direction null if the words do not say
 * @param skip how many weeks to pass over in this direction
 */
record WeekdayReading(DayOfWeek weekday, @Nullable Direction direction, int skip) implements Reading {
    @Override
    public @Nullable Period at(Anchor anchor) {
        LocalDate pivot = anchor.pivot();
        if (pivot == null) {
            return null;
        }
        Direction side = direction == null ? anchor.unmarked() : direction;
        LocalDate nearest = pivot.with(
                switch (side) {
                    case LAST -> TemporalAdjusters.previousOrSame(weekday);
                    case BEFORE -> TemporalAdjusters.previous(weekday);
                    case NEXT, CURRENT -> TemporalAdjusters.nextOrSame(weekday);
                    case AFTER -> TemporalAdjusters.next(weekday);
                });
        return Period.day(side.isBackward() ? nearest.minusWeeks(skip) : nearest.plusWeeks(skip));
    }

    /** This weekday of a week. */
    static Reading in(Reading week, DayOfWeek weekday) {
        return anchor -> {
            Period whole = week.at(anchor);
            return whole == null ? null : Period.day(whole.from().with(TemporalAdjusters.nextOrSame(weekday)));
        };
    }

    /** The same day if it is this weekday; a weekday that disagrees leaves no value. */
    static Reading checked(Reading day, DayOfWeek weekday) {
        return anchor -> {
            Period date = day.at(anchor);
            return date != null && date.from().getDayOfWeek() == weekday ? date : null;
        };
    }
}
