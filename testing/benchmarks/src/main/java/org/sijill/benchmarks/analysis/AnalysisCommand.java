package org.sijill.benchmarks.analysis;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code ./sijill bench analysis}: runs {@link AnalysisBenchmark} and prints how each view compares with Lucene's
 * {@code ArabicAnalyzer} in the same run, and how fast clean text is canonicalized.
 */
public final class AnalysisCommand {

    private static final String STOCK = "stock";
    private static final String CANONICALIZE = "canonicalize";
    private static final double MILLION = 1e6;

    private AnalysisCommand() {}

    public static void main(String[] arguments) throws RunnerException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AnalysisBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Dsijill.root=" + System.getProperty("sijill.root", "."))
                        .build())
                .run();
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        for (RunResult result : results) {
            Map<String, Double> scores = new TreeMap<>();
            result.getSecondaryResults().forEach((name, secondary) -> scores.put(name, secondary.getScore()));
            figures.put(result.getPrimaryResult().getLabel(), scores);
        }
        out.println(table(figures));
    }

    private static String table(Map<String, Map<String, Double>> figures) {
        StringBuilder table = new StringBuilder("""

                | analysis | million words/s | times Lucene's ArabicAnalyzer |
                |---|---|---|
                """);
        double stock = score(figures, STOCK, "words");
        for (String view : List.of(STOCK, "exact", "peeled", "stem", "allViews")) {
            double words = score(figures, view, "words");
            table.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f |%n", view, words / MILLION, words / stock));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nCanonicalizing clean text: %.0f MB/s, %.3f bytes allocated for a pass over the seeds%n",
                        score(figures, CANONICALIZE, "bytes") / MILLION,
                        score(figures, CANONICALIZE, "gc.alloc.rate.norm")))
                .toString();
    }

    private static double score(Map<String, Map<String, Double>> figures, String benchmark, String figure) {
        Double score = figures.getOrDefault(benchmark, Map.of()).get(figure);
        if (score == null) {
            throw new IllegalStateException("The run has no " + figure + " of " + benchmark);
        }
        return score;
    }
}
