package org.sijill.evaluation.bars;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One bar of an answer.
 *
 * @param from the first day of the period that it stands for
 * @param to its last day
 * @param count what the bar says
 */
record Bar(LocalDate from, LocalDate to, long count) {

    /** The bars of one histogram of an answer. */
    static List<Bar> of(JsonNode histogram) {
        String interval = histogram.path("interval").asText();
        List<Bar> bars = new ArrayList<>();
        for (JsonNode bucket : histogram.path("buckets")) {
            LocalDate from = LocalDate.parse(bucket.path("from").asText());
            bars.add(new Bar(from, last(interval, from), bucket.path("count").asLong()));
        }
        return bars;
    }

    private static LocalDate last(String interval, LocalDate from) {
        return switch (interval) {
            case "day" -> from;
            case "week" -> from.plusWeeks(1).minusDays(1);
            case "month" -> from.plusMonths(1).minusDays(1);
            case "year" -> from.plusYears(1).minusDays(1);
            default -> throw new IllegalStateException("An interval that is not known: " + interval);
        };
    }
}
