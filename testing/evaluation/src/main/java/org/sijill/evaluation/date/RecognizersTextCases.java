package org.sijill.evaluation.date;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sijill.evaluation.date.DateCase.Expected;
import org.sijill.evaluation.date.DateCase.Leniency;

/** Recognizers-Text: spans of date periods, and of some their past and future resolution with exclusive ends. */
final class RecognizersTextCases {
    private static final Set<String> SPECS = Set.of("DatePeriodExtractor", "DatePeriodParser");
    private static final Pattern PART = Pattern.compile("^(?:في )?(?:مطلع|بداية|أوائل|منتصف|أواسط|أواخر|نهاية) .*");

    private RecognizersTextCases() {}

    static CaseSet read(Path file) {
        CaseSet set = new CaseSet(
                "recognizers-text",
                "past and future resolution and a plain TIMEX (year, month, week, day, season of three months) all count; "
                        + "ends are exclusive, so the day before the end and the end both count; a part of a longer time "
                        + "is right inside the half that the set names; of \"after N units\", which the set gives as the "
                        + "stretch until then, the end counts; without a value only the span counts");
        for (JsonNode row : CaseSet.rows(file)) {
            String spec = row.path("spec").asText();
            if (SPECS.contains(spec)) {
                set.add(dateCase(row, spec));
            } else {
                set.leaveOut(spec + ": time of day or duration");
            }
        }
        return set;
    }

    private static DateCase dateCase(JsonNode row, String spec) {
        String reference = row.path("reference").asText("");
        LocalDate anchor = reference.length() < 10 ? null : LocalDate.parse(reference.substring(0, 10));
        List<Expected> expected = new ArrayList<>();
        for (JsonNode result : row.path("results")) {
            String words = result.path("Text").asText();
            Leniency leniency = PART.matcher(words).matches()
                    ? Leniency.WITHIN
                    : words.startsWith("بعد ") ? Leniency.AT_END : Leniency.NONE;
            expected.add(new Expected(words, readings(result.path("Value")), leniency));
        }
        String name = spec + " " + row.path("idx").asText();
        return new DateCase(name, row.path("input").asText(), anchor, expected);
    }

    private static List<Extent> readings(JsonNode value) {
        List<Extent> readings = new ArrayList<>();
        for (String side : List.of("PastResolution", "FutureResolution")) {
            String from = value.path(side).path("startDate").asText("");
            String to = value.path(side).path("endDate").asText("");
            if (!from.isEmpty() && !to.isEmpty()) {
                LocalDate end = LocalDate.parse(to);
                readings.add(new Extent(LocalDate.parse(from), end.minusDays(1)));
                readings.add(new Extent(LocalDate.parse(from), end));
                addLastUnit(value.path("Timex").asText(), LocalDate.parse(from), end, readings);
            }
        }
        readings.addAll(Timex.extents(value.path("Timex").asText(""), readings));
        return readings;
    }

    /** Of a range of years the set excludes the last year, which the words include. */
    private static void addLastUnit(String timex, LocalDate from, LocalDate end, List<Extent> readings) {
        if (timex.endsWith("Y)") && end.getDayOfYear() == 1) {
            readings.add(new Extent(from, end.plusYears(1).minusDays(1)));
        }
    }
}
