package org.sijill.benchmarks.annotation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code ./sijill bench annotation}: runs {@link AnnotatorBenchmark}, which has folding beside it, and
 * {@link KnowledgeBenchmark}, and prints what a text and what the knowledge cost.
 */
public final class AnnotationCommand {

    private static final double MILLION = 1e6;
    private static final String TIME = "time";

    private AnnotationCommand() {}

    public static void main(String[] arguments) throws RunnerException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AnnotatorBenchmark.class.getName())
                        .include(KnowledgeBenchmark.class.getName())
                        .jvmArgsAppend("-Dsijill.root=" + System.getProperty("sijill.root", "."))
                        .build())
                .run();
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            Map<String, Double> scores = new TreeMap<>(Map.of(TIME, primary.getScore()));
            result.getSecondaryResults().forEach((name, secondary) -> scores.put(name, secondary.getScore()));
            figures.put(primary.getLabel(), scores);
        }
        out.println(table(figures));
    }

    private static String table(Map<String, Map<String, Double>> figures) {
        double annotate = score(figures, "annotate", "bytes") / MILLION;
        double fold = score(figures, "fold", "bytes") / MILLION;
        return String.format(
                Locale.ROOT,
                """

                | what | figure |
                |---|---|
                | annotating the seeds, everything included | %.2f MB/s of UTF-8 and core |
                | canonicalizing and folding their words, same run | %.2f MB/s |
                | loading the directory into an annotator | %.0f ms |
                | heap that one keeps | %.1f MB |
                """,
                annotate,
                fold,
                score(figures, "load", TIME),
                score(figures, "keep", "keptMegabytes"));
    }

    private static double score(Map<String, Map<String, Double>> figures, String benchmark, String figure) {
        Double score = figures.getOrDefault(benchmark, Map.of()).get(figure);
        if (score == null) {
            throw new IllegalStateException("The run has no " + figure + " of " + benchmark);
        }
        return score;
    }
}
