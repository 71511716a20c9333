package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month by its name, perhaps with day, weekday and year. Without a year it is the nearest on the side that the words
 * or else the anchor say; if its weekday fits only the nearest on the other side, it is that. A weekday that fits neither
 * contradicts the date, which then has no value.
 *
 * @param month 0 if the text gives two that disagree
 * @param day 0 for the whole month
 * @param direction null if the words do not say
 * @param skip how many to pass over in this direction
 */
record CalendarDate(
        CalendarSystem calendar,
        int month,
        int day,
        @Nullable DayOfWeek weekday,
        @Nullable YearPhrase year,
        @Nullable Direction direction,
        int skip)
        implements DayReading {
    /** The leap day comes back after eight years at the latest (1896, 1904). */
    private static final int LONGEST_WAIT = 9;

    @Override
    public DayReading withDay(int otherDay) {
        return new CalendarDate(calendar, month, otherDay, null, year, direction, skip);
    }

    @Override
    public @Nullable Period at(Anchor anchor) {
        if (month == 0) {
            return null;
        }
        if (year != null) {
            return agreed(year.date(calendar, month, day, anchor));
        }
        LocalDate pivot = anchor.pivot();
        if (pivot == null) {
            return null;
        }
        Direction side = direction == null ? anchor.unmarked() : direction;
        Period nearest = agreed(nearest(pivot, side));
        boolean mayBeOther = nearest == null && weekday != null && direction == null;
        return mayBeOther ? agreed(nearest(pivot, side.isBackward() ? Direction.AFTER : Direction.BEFORE)) : nearest;
    }

    private @Nullable Period agreed(@Nullable Period date) {
        return date == null || weekday == null || date.from().getDayOfWeek() == weekday ? date : null;
    }

    private @Nullable Period nearest(LocalDate pivot, Direction side) {
        int step = side.isBackward() ? -1 : 1;
        int passed = 0;
        int first = calendar.yearOf(pivot) - step;
        for (int years = 0; years <= LONGEST_WAIT; years++) {
            Period date = calendar.date(first + years * step, month, day);
            if (date != null && side.fits(date, pivot)) {
                if (passed == skip) {
                    return date;
                }
                passed++;
            }
        }
        return null;
    }
}
