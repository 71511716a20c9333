package org.sijill.benchmarks.ingest;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures as a table.
 *
 * @param measurements the whole way first, then what it is compared with
 * @param peaks largest resident sets in MiB after the whole way, by process
 * @param disk what the whole way left on disk
 */
record BenchmarkReport(List<Measurement> measurements, Map<String, Double> peaks, String disk) {

    void print(PrintStream out) {
        Measurement whole = measurements.getFirst();
        out.printf(
                Locale.ROOT,
                "%n%d articles, %.1f MB of text, %d processors%n%n",
                whole.articles(),
                whole.textBytes() / 1e6,
                Runtime.getRuntime().availableProcessors());
        out.println("| way | seconds | articles/s | MB/s | end to end ÷ this | CPU s per 1,000 articles |");
        out.println("|---|---|---|---|---|---|");
        for (Measurement measurement : measurements) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.2f | %.2f | %s |%n",
                    measurement.name(),
                    measurement.seconds(),
                    measurement.articlesPerSecond(),
                    measurement.megabytesPerSecond(),
                    whole.articlesPerSecond() / measurement.articlesPerSecond(),
                    list(measurement.cpuPerThousand(), "%s %.2f"));
        }
        out.printf(Locale.ROOT, "%nPeak memory after the import, MiB: %s%n", list(peaks, "%s %.0f"));
        out.printf(Locale.ROOT, "On disk for an article, merging under way: %s%n", disk);
    }

    private static String list(Map<String, Double> figures, String format) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue() >= 0.005)
                .map(figure -> String.format(Locale.ROOT, format, figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", "));
    }
}
