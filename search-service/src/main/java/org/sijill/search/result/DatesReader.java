package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.DayRange;
import org.sijill.search.query.Interval;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Dates;
import org.sijill.search.result.SearchResults.Histogram;

/** Reads both date histograms. */
final class DatesReader {

    private DatesReader() {}

    static Dates read(JsonNode dates, SearchQuery query) {
        return new Dates(published(dates, query), mentioned(dates, query));
    }

    /** An article has one publication date, so wider bars are sums of days. */
    private static Histogram published(JsonNode dates, SearchQuery query) {
        NavigableMap<LocalDate, Long> days = bars(dates.path(AggregationKey.PUBLISHED_DAYS));
        bars(dates.path(AggregationKey.PUBLISHED_INSTANTS)).forEach((day, count) -> days.merge(day, count, Long::sum));
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> widths = new TreeMap<>();
        for (Interval interval : Interval.values()) {
            widths.put(interval, Bars.widened(days, interval));
        }
        return Bars.histogram(widths, query.interval(), missing(dates, AggregationKey.PUBLISHED_MISSING));
    }

    /**
     * An article may speak of many days, so each width was counted by itself. Bars that reach beyond the range that was
     * asked for are left out: a click on them would find more than they count.
     */
    private static Histogram mentioned(JsonNode dates, SearchQuery query) {
        Map<Interval, NavigableMap<LocalDate, Long>> widths = new EnumMap<>(Interval.class);
        for (Interval interval : Interval.values()) {
            JsonNode counted = dates.path(AggregationKey.mentioned(interval));
            if (!counted.isMissingNode()) {
                widths.put(interval, inside(bars(counted), interval, query.mentioned()));
            }
        }
        return Bars.histogram(
                new TreeMap<>(widths), query.interval(), missing(dates, AggregationKey.MENTIONED_MISSING));
    }

    private static NavigableMap<LocalDate, Long> inside(
            NavigableMap<LocalDate, Long> bars, Interval interval, DayRange range) {
        bars.keySet().removeIf(start -> !range.contains(start, interval.lastDay(start)));
        return bars;
    }

    private static NavigableMap<LocalDate, Long> bars(JsonNode histogram) {
        NavigableMap<LocalDate, Long> bars = new TreeMap<>();
        for (JsonNode bucket : histogram.path("buckets")) {
            bars.put(
                    LocalDate.parse(bucket.path("key_as_string").asText()),
                    bucket.path("doc_count").asLong());
        }
        return bars;
    }

    private static long missing(JsonNode dates, String key) {
        return dates.path(key).path("doc_count").asLong();
    }
}
