package org.sijill.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;

/**
 * Tags text of two lengths: news, and what a hostile sender might send. The figure {@code megabytes} is UTF-8 per second;
 * in linear time it is the same for both lengths of one content.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DateTaggerBenchmark {
    private static final int BYTES_OF_MEBIBYTE = 1 << 20;
    private static final double BYTES_OF_MEGABYTE = 1e6;
    private static final LocalDate ANCHOR = LocalDate.of(2016, 9, 26);

    /** Bytes tagged, in millions. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Tagged {
        public double megabytes;
    }

    /** What the text is made of. */
    @Param({
        "NEWS",
        "DIGITS",
        "EASTERN_DIGITS",
        "MONTHS",
        "MONTHS_IN_ONE_WORD",
        "SLASHES",
        "NUMERIC_CHAIN",
        "RANGES",
        "WEEKDAYS",
        "NUMBER_WORDS"
    })
    public Content content = Content.NEWS;

    /** How long the text is, in MiB of UTF-8. */
    @Param({"1", "4"})
    public int mebibytes = 1;

    private String text = "";
    private double megabytes;

    /** Kinds of text. */
    public enum Content {
        NEWS,
        DIGITS,
        EASTERN_DIGITS,
        MONTHS,
        MONTHS_IN_ONE_WORD,
        SLASHES,
        NUMERIC_CHAIN,
        RANGES,
        WEEKDAYS,
        NUMBER_WORDS
    }

    /** Makes the text. */
    @Setup
    public void fill() {
        String unit = switch (content) {
            case NEWS -> news();
            case DIGITS -> "1";
            case EASTERN_DIGITS -> "٢";
            case MONTHS -> "سبتمبر/أيلول ";
            case MONTHS_IN_ONE_WORD -> "سبتمبر";
            case SLASHES -> "/";
            case NUMERIC_CHAIN -> "1/";
            case RANGES -> "من 1 إلى ";
            case WEEKDAYS -> "الخميس ";
            case NUMBER_WORDS -> "مئة وألف و";
        };
        int length = unit.getBytes(StandardCharsets.UTF_8).length;
        text = unit.repeat(Math.max(1, mebibytes * BYTES_OF_MEBIBYTE / length));
        megabytes = text.getBytes(StandardCharsets.UTF_8).length / BYTES_OF_MEGABYTE;
    }

    private static String news() {
        Path seeds = Path.of(System.getProperty("sijill.root", "."), "seeds");
        try (Stream<Path> files = Files.list(seeds)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                all.append(Canonicalizer.canonicalize(Files.readString(file)).text())
                        .append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The seeds are needed: start in the project's folder", e);
        }
    }

    /** Finds all dates of the text. */
    @Benchmark
    public List<DateMention> tag(Tagged tagged) {
        tagged.megabytes += megabytes;
        return DateTagger.tag(text, ANCHOR);
    }
}
