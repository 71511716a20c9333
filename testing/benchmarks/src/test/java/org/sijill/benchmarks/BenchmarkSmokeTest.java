package org.sijill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Benchmarks that nobody runs break unseen: each runs here for a moment. It measures nothing. */
class BenchmarkSmokeTest {
    private static final int MILLISECONDS = 50;

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        var options = new OptionsBuilder()
                .include("org\\.sijill\\.benchmarks\\..*")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(MILLISECONDS))
                .shouldFailOnError(true)
                .build();

        assertThat(new Runner(options).run()).isNotEmpty();
    }
}
