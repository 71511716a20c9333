package org.sijill.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sijill.text.ResourceTable;

/**
 * The calendar of Umm al-Qura, from 1300 to 1600 of the Hijra, exactly as {@link java.time.chrono.HijrahDate} has it. The
 * JDK's own class cannot be used in a native image: it looks into the folder of the JDK when it is initialized, and an
 * image has none.
 */
public final class UmmAlQura {
    private static final LocalDate FIRST_DAY = LocalDate.of(1882, 11, 12);
    private static final int FIRST_YEAR = 1300;
    private static final int MONTHS = 12;
    private static final int SHORT_MONTH = 29;
    private static final char LONG = '1';

    /** The days since the epoch on which the months begin, from Muharram 1300; at the end the day after the last. */
    private static final long[] STARTS = starts();

    private UmmAlQura() {}

    /**
     * A day by its date.
     *
     * @throws DateTimeException if there is no such day, or it lies outside the calendar
     */
    public static LocalDate day(int year, int month, int day) {
        int index = month(year, month);
        LocalDate first = LocalDate.ofEpochDay(STARTS[index]);
        if (day < 1 || day > STARTS[index + 1] - STARTS[index]) {
            throw new DateTimeException("There is no day " + day + " in month " + month + " of " + year);
        }
        return first.plusDays(day - 1L);
    }

    /**
     * How long a month is, in days.
     *
     * @throws DateTimeException if there is no such month, or it lies outside the calendar
     */
    static int lengthOfMonth(int year, int month) {
        int index = month(year, month);
        return Math.toIntExact(STARTS[index + 1] - STARTS[index]);
    }

    /**
     * How long a year is, in days.
     *
     * @throws DateTimeException if it lies outside the calendar
     */
    static int lengthOfYear(int year) {
        int index = month(year, 1);
        return Math.toIntExact(STARTS[index + MONTHS] - STARTS[index]);
    }

    /**
     * The year that contains a day.
     *
     * @throws DateTimeException if it lies outside the calendar
     */
    static int yearOf(LocalDate day) {
        long epochDay = day.toEpochDay();
        if (epochDay < STARTS[0] || epochDay >= STARTS[STARTS.length - 1]) {
            throw new DateTimeException("The calendar of Umm al-Qura does not reach " + day);
        }
        int found = Arrays.binarySearch(STARTS, epochDay);
        int month = found >= 0 ? found : -found - 2;
        return FIRST_YEAR + month / MONTHS;
    }

    private static int month(int year, int month) {
        int index = (year - FIRST_YEAR) * MONTHS + month - 1;
        if (year < FIRST_YEAR || month < 1 || month > MONTHS || index >= STARTS.length - 1) {
            throw new DateTimeException("The calendar of Umm al-Qura has no month " + month + " of " + year);
        }
        return index;
    }

    private static long[] starts() {
        List<List<String>> years = ResourceTable.rows(UmmAlQura.class, "umm-al-qura.txt");
        long[] starts = new long[years.size() * MONTHS + 1];
        starts[0] = FIRST_DAY.toEpochDay();
        int index = 0;
        for (List<String> year : years) {
            for (char length : year.get(1).toCharArray()) {
                starts[index + 1] = starts[index] + SHORT_MONTH + (length == LONG ? 1 : 0);
                index++;
            }
        }
        return starts;
    }
}
