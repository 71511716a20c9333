package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of a month that is itself relative: the 23rd of next month. A weekday that disagrees leaves no value. */
record DayOfMonth(Reading month, int day, @Nullable DayOfWeek weekday) implements DayReading {
    @Override
    public DayReading withDay(int otherDay) {
        return new DayOfMonth(month, otherDay, null);
    }

    @Override
    public @Nullable Period at(Anchor anchor) {
        Period whole = month.at(anchor);
        if (whole == null) {
            return null;
        }
        LocalDate date = whole.from().plusDays(day - 1L);
        boolean agrees = weekday == null || date.getDayOfWeek() == weekday;
        return agrees && !date.isAfter(whole.to()) ? Period.day(date) : null;
    }
}
