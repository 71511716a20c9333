package org.sijill.benchmarks.gateway;

import java.util.Arrays;
import java.util.Locale;

/** How long requests took, in nanoseconds: each, sorted, and from the first to the last. */
final class Latencies {

    private final long[] sorted;
    private final long elapsed;

    private Latencies(long[] sorted, long elapsed) {
        this.sorted = sorted;
        this.elapsed = elapsed;
    }

    static Latencies of(long[] nanos, long elapsed) {
        long[] copy = nanos.clone();
        Arrays.sort(copy);
        return new Latencies(copy, elapsed);
    }

    /** The two together, as if one after the other. */
    Latencies and(Latencies other) {
        long[] both = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, both, sorted.length, other.sorted.length);
        return of(both, elapsed + other.elapsed);
    }

    /** In milliseconds. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    double perSecond() {
        return elapsed == 0 ? 0 : sorted.length * 1e9 / elapsed;
    }

    /** How much longer these took than others. */
    String beyond(Latencies others, String name) {
        return String.format(
                Locale.ROOT,
                "  %-34s adds   %7.2f ms   p95 %7.2f ms   p99 %7.2f ms",
                name,
                percentile(50) - others.percentile(50),
                percentile(95) - others.percentile(95),
                percentile(99) - others.percentile(99));
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "  %-34s median %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   %7.0f/s   n=%d",
                name,
                percentile(50),
                percentile(95),
                percentile(99),
                perSecond(),
                sorted.length);
    }
}
