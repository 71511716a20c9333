package org.sijill.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The two calendars of the Arab press. That of the Hijra is {@link UmmAlQura}. */
enum CalendarSystem {
    GREGORIAN {
        @Override
        int yearOf(LocalDate day) {
            return day.getYear();
        }

        @Override
        Period dateOrThrow(int year, int month, int day) {
            if (month == 0) {
                return Period.year(year);
            }
            return day == 0 ? Period.month(YearMonth.of(year, month)) : Period.day(LocalDate.of(year, month, day));
        }
    },
    HIJRI {
        @Override
        int yearOf(LocalDate day) {
            try {
                return UmmAlQura.yearOf(day);
            } catch (DateTimeException e) {
                return 0;
            }
        }

        @Override
        Period dateOrThrow(int year, int month, int day) {
            LocalDate from = UmmAlQura.day(year, Math.max(1, month), Math.max(1, day));
            int days = month == 0 ? UmmAlQura.lengthOfYear(year) : day == 0 ? UmmAlQura.lengthOfMonth(year, month) : 1;
            return Period.days(from, from.plusDays(days - 1L));
        }
    };

    /** The year that contains the day; 0 if the calendar does not reach so far. */
    abstract int yearOf(LocalDate day);

    abstract Period dateOrThrow(int year, int month, int day);

    /** The day, or the month if the day is 0, or the year if the month is 0 too; null if there is none such. */
    @Nullable
    Period date(int year, int month, int day) {
        try {
            return dateOrThrow(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
