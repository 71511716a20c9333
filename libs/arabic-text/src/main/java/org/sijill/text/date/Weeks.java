package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** ISO weeks of a year and of a month. */
final class Weeks {
    private static final int DAY_IN_FIRST_WEEK = 4;
    private static final int DAYS_OF_WEEK = 7;

    private Weeks() {}

    /** The ISO week with this number, -1 for the last; null if the year has no such week. */
    static @Nullable Period ofYear(int year, int number) {
        LocalDate inFirst = LocalDate.of(year, 1, DAY_IN_FIRST_WEEK);
        long weeks = inFirst.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum();
        long wanted = number == -1 ? weeks : number;
        return wanted < 1 || wanted > weeks ? null : Period.week(inFirst.plusWeeks(wanted - 1));
    }

    /** Of the weeks that lie wholly in the month, the one with this number, -1 for the last; null if there is none. */
    static @Nullable Period ofMonth(Period month, int number) {
        LocalDate monday = number == -1
                ? month.to()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                        .minusDays(DAYS_OF_WEEK - 1L)
                : month.from()
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(number - 1L);
        Period week = Period.week(monday);
        return week.from().isBefore(month.from()) || week.to().isAfter(month.to()) ? null : week;
    }
}
