package org.sijill.benchmarks.search;

import java.util.Arrays;
import java.util.Collection;

/** Times of answers, in milliseconds. */
final class Latencies {

    private final double[] sorted;

    private Latencies(double[] sorted) {
        this.sorted = sorted;
    }

    static Latencies ofNanos(Collection<Long> nanos) {
        double[] milliseconds =
                nanos.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
        return new Latencies(milliseconds);
    }

    /** The time that this share of the answers keeps within (nearest rank). */
    double percentile(double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    double median() {
        return percentile(0.5);
    }

    static double medianOf(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        int middle = copy.length / 2;
        return copy.length % 2 == 1 ? copy[middle] : (copy[middle - 1] + copy[middle]) / 2;
    }
}
