package org.sijill.benchmarks.annotation;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sijill.benchmarks.analysis.Volume;
import org.sijill.text.analysis.Folding;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.token.WordScanner;

/**
 * Annotating the seeds, everything included: canonicalizing, words, folding, names of the directory, rules for names that
 * it lacks, dates. Folding alone beside it in the same run. Read {@code bytes} per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnnotatorBenchmark {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 24);

    private final PackagedIngest ingest = new PackagedIngest();
    private final Object annotator = ingest.load();

    @Benchmark
    public int annotate(SeedTexts seeds, Volume volume) {
        int found = 0;
        for (String raw : seeds.raw) {
            CanonicalText text = Canonicalizer.canonicalize(raw);
            found += ingest.annotate(annotator, text, PUBLISHED).hashCode() & 1;
        }
        volume.bytes += seeds.bytes;
        return found;
    }

    @Benchmark
    public int fold(SeedTexts seeds, Volume volume) {
        int length = 0;
        for (String raw : seeds.raw) {
            String text = Canonicalizer.canonicalize(raw).text();
            WordScanner words = new WordScanner(text);
            while (words.next()) {
                length +=
                        Folding.fold(text.substring(words.start(), words.end())).length();
            }
        }
        volume.bytes += seeds.bytes;
        return length;
    }
}
