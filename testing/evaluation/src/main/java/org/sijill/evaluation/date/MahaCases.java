package org.sijill.evaluation.date;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.evaluation.date.DateCase.Leniency;
import org.sijill.text.date.UmmAlQura;

/** Maha: the reference day moved by what the text says; the name of the test tells the unit. */
final class MahaCases {
    private static final Pattern HIJRI = Pattern.compile("Hijri\\((\\d+), (\\d+), (\\d+)\\)");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern TIME = Pattern.compile(".*(?:hour|minute|_am|_pm|now|time|second).*");

    private MahaCases() {}

    static CaseSet read(Path file) {
        CaseSet set = new CaseSet(
                "maha",
                "the expected day stands for the year, month, week or day that the test's name tells; its weeks begin on "
                        + "Sunday, so the ISO week of the day after counts; times of day, weeks that begin on another day and Hijri dates "
                        + "that depend on the day of the test are left out");
        for (JsonNode row : CaseSet.rows(file)) {
            add(row, set);
        }
        return set;
    }

    private static void add(JsonNode row, CaseSet set) {
        String test = row.path("test").asText();
        String text = row.path("text").asText();
        LocalDate anchor = LocalDate.parse(row.path("reference_time").asText().substring(0, 10));
        String name = test + ": " + text;
        if (test.contains("negative")) {
            set.add(new DateCase(name, text, anchor, List.of()));
            return;
        }
        Extent value = value(row, test);
        if (value == null) {
            set.leaveOut(TIME.matcher(test).matches() ? "time of day" : "no day is expected: " + test);
        } else {
            set.add(DateCase.whole(name, text, anchor, value, Leniency.NONE));
        }
    }

    private static @Nullable Extent value(JsonNode row, String test) {
        Matcher hijri = HIJRI.matcher(
                row.path("expected_src").asText(row.path("expected").asText("")));
        if (hijri.find()) {
            return Extent.day(UmmAlQura.day(
                    Integer.parseInt(hijri.group(1)),
                    Integer.parseInt(hijri.group(2)),
                    Integer.parseInt(hijri.group(3))));
        }
        String expected = row.path("expected").asText("");
        boolean otherWeeks = row.path("params").has("sow")
                && !row.path("params").path("sow").asText().equals("MO");
        if (expected.length() < 10
                || otherWeeks
                || !ISO_DAY.matcher(expected).matches()
                || TIME.matcher(test).matches()) {
            return null;
        }
        boolean weekOfMonday = test.equals("test_different_start_of_week")
                && !row.path("text").asText().contains("يوم");
        return unit(weekOfMonday ? "week" : test, LocalDate.parse(expected.substring(0, 10)));
    }

    private static Extent unit(String test, LocalDate day) {
        if (test.contains("day") || test.contains("start_of_week")) {
            return Extent.day(day);
        }
        if (test.contains("week")) {
            LocalDate monday = day.plusDays(day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Extent(monday, monday.plusDays(6));
        }
        if (test.contains("month")) {
            return new Extent(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        }
        return new Extent(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    }
}
