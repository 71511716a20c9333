package org.sijill.benchmarks.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The figures of a run: both ways beside each other, and which queries cost most. */
final class SearchReport {

    /** What search-service may add: this share or this time, whichever is larger. */
    private static final double MEDIAN_SHARE = 0.15;

    private static final double MEDIAN_MILLISECONDS = 1.5;
    private static final double TAIL_SHARE = 0.25;
    private static final double TAIL_MILLISECONDS = 5;

    /** Queries that are shown by themselves. */
    private static final int DEAREST = 10;

    private final List<QueryMix.Query> queries;
    private final List<Round> through = new ArrayList<>();
    private final List<Round> straight = new ArrayList<>();

    SearchReport(List<QueryMix.Query> queries) {
        this.queries = queries;
    }

    void add(Round throughService, Round straightToElasticsearch) {
        through.add(throughService);
        straight.add(straightToElasticsearch);
    }

    String text(int articles) {
        Formatter text = new Formatter(Locale.ROOT);
        text.format(
                "%d articles, %d rounds of %d queries, 4 clients; medians of the rounds, milliseconds%n",
                articles, through.size(), queries.size());
        text.format("%-12s %16s %16s %10s%n", "", "search-service", "Elasticsearch", "added");
        row(text, "p50", Latencies::median);
        row(text, "p90", latencies -> latencies.percentile(0.9));
        row(text, "p99", latencies -> latencies.percentile(0.99));
        text.format("%-12s %14.0f/s %14.0f/s%n", "throughput", throughput(through), throughput(straight));
        verdict(text, "p50", Latencies::median, MEDIAN_SHARE, MEDIAN_MILLISECONDS);
        verdict(text, "p99", latencies -> latencies.percentile(0.99), TAIL_SHARE, TAIL_MILLISECONDS);
        text.format("%n%-24s %8s %16s %16s%n", "kind of query (p50)", "queries", "search-service", "Elasticsearch");
        kinds().forEach((kind, indexes) -> text.format(
                "%-24s %8d %16.2f %16.2f%n",
                kind, indexes.size(), ofKind(through, indexes), ofKind(straight, indexes)));
        text.format("%n%-60s %16s %16s%n", "dearest queries (p50)", "search-service", "Elasticsearch");
        dearest()
                .forEach(i -> text.format(
                        "%-60s %16.2f %16.2f%n",
                        queries.get(i).kind() + ": " + queries.get(i).readable(),
                        ofKind(through, List.of(i)),
                        ofKind(straight, List.of(i))));
        return text.toString();
    }

    /** The different queries that take Elasticsearch longest. */
    private List<Integer> dearest() {
        Map<String, Integer> different = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            different.putIfAbsent(queries.get(i).parameters(), i);
        }
        return different.values().stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> ofKind(straight, List.of(i)))
                        .reversed())
                .limit(DEAREST)
                .toList();
    }

    private void row(Formatter text, String name, ToDoubleFunction<Latencies> figure) {
        double service = medianOf(through, figure);
        double server = medianOf(straight, figure);
        text.format("%-12s %16.2f %16.2f %10.2f%n", name, service, server, service - server);
    }

    private void verdict(
            Formatter text, String name, ToDoubleFunction<Latencies> figure, double share, double milliseconds) {
        double server = medianOf(straight, figure);
        double added = medianOf(through, figure) - server;
        double allowed = Math.max(server * share, milliseconds);
        text.format(
                "%s: %.2f ms added, %.2f ms allowed: %s%n", name, added, allowed, added <= allowed ? "kept" : "MISSED");
    }

    private static double medianOf(List<Round> rounds, ToDoubleFunction<Latencies> figure) {
        return Latencies.medianOf(rounds.stream()
                .mapToDouble(round -> figure.applyAsDouble(Latencies.ofNanos(round.nanos())))
                .toArray());
    }

    private double throughput(List<Round> rounds) {
        return Latencies.medianOf(rounds.stream()
                .mapToDouble(round -> queries.size() / round.seconds())
                .toArray());
    }

    private Map<String, List<Integer>> kinds() {
        Map<String, List<Integer>> kinds = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            kinds.computeIfAbsent(queries.get(i).kind(), kind -> new ArrayList<>())
                    .add(i);
        }
        return kinds;
    }

    private static double ofKind(List<Round> rounds, List<Integer> indexes) {
        List<Long> nanos = new ArrayList<>();
        rounds.forEach(round -> indexes.forEach(i -> nanos.add(round.nanos().get(i))));
        return Latencies.ofNanos(nanos).median();
    }
}
