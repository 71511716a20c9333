package org.sijill.benchmarks.annotation;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading the shipped directory and making an annotator of it. {@code keptMegabytes} is what the heap has more afterwards,
 * after a garbage collection.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class KnowledgeBenchmark {

    private final PackagedIngest ingest = new PackagedIngest();

    /** What a load keeps. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Kept {

        /** Heap of one annotator and its directory. */
        public double keptMegabytes;
    }

    @Benchmark
    public Object load() {
        return ingest.load();
    }

    @Benchmark
    public Object keep(Kept kept) {
        long before = used();
        Object annotator = ingest.load();
        kept.keptMegabytes = (used() - before) / 1e6;
        return annotator;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
