package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
public final class DatesReader {

    private DatesReader() {}

    /** The bars of the answer to a request with the aggregations of dates. */
    public static Dates read(JsonNode dates, SearchQuery query) {
        return new Dates(published(dates, query), mentioned(dates, query));
    }

    /** An article has one publication date, so wider bars are sums of days. */
    private static Histogram published(JsonNode dates, SearchQuery query) {
        NavigableMap<LocalDate, Long> days = bars(dates.path(AggregationKey.PUBLISHED_DAYS));
        bars(dates.path(AggregationKey.PUBLISHED_INSTANTS)).forEach((day, count) -> days.merge(day, count, Long::sum));
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> widths = new TreeMap<>(Map.of(Interval.DAY, days));
        for (Interval interval : List.of(Interval.WEEK, Interval.MONTH, Interval.YEAR)) {
            // Weeks are never chosen automatically.
            if (interval != Interval.WEEK || query.interval() != null) {
                widths.put(interval, Bars.widened(days, interval));
            }
        }
        return Bars.histogram(widths, query.interval(), missing(dates, AggregationKey.PUBLISHED_MISSING));
    }

    /**
     * An article may speak of many days, so each width was counted by itself. Bars that reach beyond the range that was
     * asked for are left out: a click on them would find more than they count.
     */
    private static Histogram mentioned(JsonNode dates, SearchQuery query) {
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> widths = new TreeMap<>();
        Map<Interval, Long> beyond = new EnumMap<>(Interval.class);
        for (Interval interval : Interval.values()) {
            JsonNode counted = dates.path(AggregationKey.mentioned(interval));
            if (!counted.isMissingNode()) {
                widths.put(interval, inside(bars(counted), interval, query.mentioned()));
                beyond.put(interval, counted.path("sum_other_doc_count").asLong());
            }
        }
        return Bars.histogram(widths, beyond, query.interval(), missing(dates, AggregationKey.MENTIONED_MISSING));
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
                    day(bucket.path("key_as_string").asText()),
                    bucket.path("doc_count").asLong());
        }
        return bars;
    }

    /** A {@code strict_date}, 2016-09-26: there are hundreds in an answer, and a formatter takes ten times as long. */
    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static long missing(JsonNode dates, String key) {
        return dates.path(key).path("doc_count").asLong();
    }
}
