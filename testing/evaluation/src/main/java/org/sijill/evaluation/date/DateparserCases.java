package org.sijill.evaluation.date;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.evaluation.date.DateCase.Leniency;

/** dateparser: English translations, distances from the present, and Hijri dates with their Gregorian day. */
final class DateparserCases {
    /** The set names no day from which its texts speak; any does. */
    private static final LocalDate ANCHOR = LocalDate.of(2015, 1, 15);

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern DAY = Pattern.compile("(\\d+) (" + String.join("|", MONTHS) + ") (\\d{4}).*");
    private static final Pattern TIME = Pattern.compile("[,،]? ?(?:الساعة )?\\d\\d:\\d\\d.*");
    private static final Pattern DAYS_AGO = Pattern.compile("(\\d+) day ago");

    private DateparserCases() {}

    static CaseSet read(Path file) {
        CaseSet set = new CaseSet(
                "dateparser",
                "the translation or the distance gives the day; times of day are cut off; durations and distances of "
                        + "several units are left out");
        for (JsonNode row : CaseSet.rows(file)) {
            String text = row.path("text").asText();
            LocalDate day = day(row);
            String date = TIME.matcher(text).replaceAll("");
            if (day == null) {
                set.leaveOut("duration or time of day");
            } else {
                set.add(DateCase.whole(text, date, ANCHOR, Extent.day(day), Leniency.NONE));
            }
        }
        return set;
    }

    private static @Nullable LocalDate day(JsonNode row) {
        String gregorian = row.path("expected_gregorian").asText("");
        if (!gregorian.isEmpty()) {
            return LocalDate.parse(gregorian.substring(0, 10));
        }
        JsonNode ago = row.path("ago");
        if (ago.isObject()) {
            return ago.size() == 1 && ago.has("days")
                    ? ANCHOR.minusDays(ago.path("days").asInt())
                    : null;
        }
        String english = row.path("translated_en").asText("");
        Matcher daysAgo = DAYS_AGO.matcher(english);
        if (daysAgo.matches()) {
            return ANCHOR.minusDays(Integer.parseInt(daysAgo.group(1)));
        }
        Matcher named = DAY.matcher(english);
        return named.matches()
                ? LocalDate.of(
                        Integer.parseInt(named.group(3)),
                        MONTHS.indexOf(named.group(2)) + 1,
                        Integer.parseInt(named.group(1)))
                : null;
    }
}
