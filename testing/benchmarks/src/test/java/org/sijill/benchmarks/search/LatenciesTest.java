package org.sijill.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreTimesThatOccurred() {
        List<Long> hundred = LongStream.rangeClosed(1, 100)
                .map(milliseconds -> milliseconds * 1_000_000)
                .boxed()
                .toList();

        Latencies latencies = Latencies.ofNanos(hundred);

        assertThat(latencies.median()).isEqualTo(50);
        assertThat(latencies.percentile(0.99)).isEqualTo(99);
        assertThat(latencies.percentile(1)).isEqualTo(100);
        assertThat(Latencies.ofNanos(List.of()).median()).isZero();
    }

    @Test
    void theMedianOfRoundsIsTheMiddleOne() {
        assertThat(Latencies.medianOf(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Latencies.medianOf(new double[] {9, 1, 5, 6})).isEqualTo(5.5);
    }
}
