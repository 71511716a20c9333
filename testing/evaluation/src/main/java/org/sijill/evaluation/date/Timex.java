package org.sijill.evaluation.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain TIMEX values of Recognizers-Text: a year, month, ISO week, season, or a day of any year. */
final class Timex {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern DAY_OF_ANY_YEAR = Pattern.compile("XXXX(-\\d\\d-\\d\\d)");
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");
    private static final int MONTHS_OF_SEASON = 3;
    private static final int DAY_IN_FIRST_WEEK = 4;

    private Timex() {}

    /** The days that the value means; of a day of any year, those of the years of the resolutions. */
    static List<Extent> extents(String timex, List<Extent> resolutions) {
        Matcher day = DAY_OF_ANY_YEAR.matcher(timex);
        if (day.matches()) {
            return resolutions.stream()
                    .map(resolution ->
                            Extent.day(LocalDate.parse(resolution.from().getYear() + day.group(1))))
                    .toList();
        }
        if (YEAR.matcher(timex).matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(timex), 1, 1);
            return List.of(new Extent(first, first.plusYears(1).minusDays(1)));
        }
        if (MONTH.matcher(timex).matches()) {
            YearMonth month = YearMonth.parse(timex);
            return List.of(new Extent(month.atDay(1), month.atEndOfMonth()));
        }
        return weekOrSeason(timex);
    }

    private static List<Extent> weekOrSeason(String timex) {
        Matcher week = WEEK.matcher(timex);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, DAY_IN_FIRST_WEEK)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.MONDAY);
            return List.of(new Extent(monday, monday.plusDays(6)));
        }
        Matcher season = SEASON.matcher(timex);
        if (!season.matches()) {
            return List.of();
        }
        int month = (SEASONS.indexOf(season.group(2)) + 1) * MONTHS_OF_SEASON;
        LocalDate from = LocalDate.of(Integer.parseInt(season.group(1)), month, 1);
        return List.of(new Extent(from, from.plusMonths(MONTHS_OF_SEASON).minusDays(1)));
    }
}
