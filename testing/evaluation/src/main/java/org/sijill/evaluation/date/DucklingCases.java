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

/** Duckling: an instant with a grain, or an interval with an exclusive end, of the whole text. */
final class DucklingCases {
    private static final Pattern INSTANT = Pattern.compile("\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)\\)");
    private static final Pattern GRAIN = Pattern.compile("\\) (Second|Minute|Hour|Day|Week|Month|Year)");

    private DucklingCases() {}

    static CaseSet read(Path file) {
        CaseSet set = new CaseSet(
                "duckling",
                "an instant stands for the day, week, month or year of its grain; ends are exclusive; an ISO week is "
                        + "right for the day that lies so many weeks away; grains below a day are left out");
        for (JsonNode row : CaseSet.rows(file)) {
            String text = row.path("text").asText();
            String expected = row.path("expected").asText("");
            LocalDate anchor =
                    LocalDate.parse(row.path("reference_time").asText().substring(0, 10));
            if (row.path("expected").isNull()) {
                set.add(new DateCase(text, text, anchor, List.of()));
                continue;
            }
            Extent value = extent(expected);
            if (value == null) {
                set.leaveOut("time of day");
            } else {
                set.add(DateCase.whole(text, text, anchor, value, Leniency.WEEK_AROUND));
            }
        }
        return set;
    }

    private static @Nullable Extent extent(String expected) {
        Matcher grain = GRAIN.matcher(expected);
        Matcher instant = INSTANT.matcher(expected);
        if (!grain.find() || !instant.find()) {
            return null;
        }
        LocalDate from = day(instant);
        if (expected.startsWith("datetimeInterval")) {
            boolean days = List.of("Day", "Week", "Month", "Year").contains(grain.group(1));
            return days && instant.find() ? new Extent(from, day(instant).minusDays(1)) : null;
        }
        return switch (grain.group(1)) {
            case "Day" -> Extent.day(from);
            case "Week" -> new Extent(from, from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case "Month" -> new Extent(from, from.with(TemporalAdjusters.lastDayOfMonth()));
            case "Year" -> new Extent(from, from.with(TemporalAdjusters.lastDayOfYear()));
            default -> null;
        };
    }

    private static LocalDate day(Matcher instant) {
        return LocalDate.of(
                Integer.parseInt(instant.group(1)),
                Integer.parseInt(instant.group(2)),
                Integer.parseInt(instant.group(3)));
    }
}
