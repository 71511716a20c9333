package org.sijill.search.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijill.search.query.BarLimits;
import org.sijill.search.query.Interval;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.result.SearchResults.Histogram;

/** Makes a histogram out of the bars that were counted: chooses their width and fills in the empty ones. */
final class Bars {

    private static final NavigableMap<LocalDate, Long> NONE = Collections.emptyNavigableMap();

    private Bars() {}

    /**
     * Makes a histogram of bars that were all counted.
     *
     * @param counted by width: the counts of the bars that are not empty, by first day; at least one width
     * @param wanted the width that was asked for, null for automatic
     */
    static Histogram histogram(
            NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted, @Nullable Interval wanted, long missing) {
        return histogram(counted, Map.of(), wanted, missing);
    }

    /**
     * The same, where of a width with too many bars only the first ones were counted.
     *
     * @param beyond by width: the sum of the bars that are not in {@code counted}
     */
    static Histogram histogram(
            NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted,
            Map<Interval, Long> beyond,
            @Nullable Interval wanted,
            long missing) {
        Interval interval = wanted == null ? comfortable(counted, beyond) : atMost(counted, wanted);
        NavigableMap<LocalDate, Long> bars = counted.getOrDefault(interval, NONE);
        if (span(interval, bars) <= BarLimits.MOST) {
            return new Histogram(interval, filled(interval, bars), missing, null);
        }
        List<Bar> all = bars.entrySet().stream()
                .map(bar -> new Bar(bar.getKey(), bar.getValue()))
                .toList();
        boolean tooMany = all.size() > BarLimits.MOST;
        List<Bar> latest = tooMany ? all.subList(all.size() - BarLimits.MOST, all.size()) : all;
        return new Histogram(interval, latest, missing, tooMany ? true : null);
    }

    /** Adds bars up into wider ones; right where an article has one date only. */
    static NavigableMap<LocalDate, Long> widened(Map<LocalDate, Long> days, Interval interval) {
        NavigableMap<LocalDate, Long> bars = new TreeMap<>();
        days.forEach((day, count) -> bars.merge(interval.startOf(day), count, Long::sum));
        return bars;
    }

    /** The finest width that a reader can take in and that does not hide most mentions, which may be of whole months. */
    private static Interval comfortable(
            NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted, Map<Interval, Long> beyond) {
        Map<Interval, Long> sums = new EnumMap<>(Interval.class);
        counted.forEach((width, bars) -> sums.put(width, sum(bars) + beyond.getOrDefault(width, 0L)));
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counted.keySet().stream()
                .filter(width -> width != Interval.WEEK)
                .filter(width -> sums.getOrDefault(width, 0L) * 2 >= most)
                .filter(width -> span(width, counted.getOrDefault(width, NONE)) <= BarLimits.COMFORTABLE)
                .findFirst()
                .orElse(Interval.YEAR);
    }

    private static long sum(NavigableMap<LocalDate, Long> bars) {
        return bars.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Interval atMost(NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted, Interval wanted) {
        for (Map.Entry<Interval, NavigableMap<LocalDate, Long>> width :
                counted.tailMap(wanted, true).entrySet()) {
            if (span(width.getKey(), width.getValue()) <= BarLimits.MOST) {
                return width.getKey();
            }
        }
        return Interval.YEAR;
    }

    private static long span(Interval interval, NavigableMap<LocalDate, Long> bars) {
        return bars.isEmpty() ? 0 : interval.bars(bars.firstKey(), bars.lastKey());
    }

    private static List<Bar> filled(Interval interval, NavigableMap<LocalDate, Long> bars) {
        List<Bar> filled = new ArrayList<>();
        if (bars.isEmpty()) {
            return filled;
        }
        LocalDate last = bars.lastKey();
        for (LocalDate start = bars.firstKey(); !start.isAfter(last); start = interval.next(start)) {
            filled.add(new Bar(start, bars.getOrDefault(start, 0L)));
        }
        return filled;
    }
}
