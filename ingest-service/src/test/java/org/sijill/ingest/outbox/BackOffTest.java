package org.sijill.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final int DRAWS = 2_000;

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private final RandomGenerator random = new SplittableRandom(17);

    @ParameterizedTest(name = "{0} failures: {1} to {2} ms")
    @CsvSource({
        "1, 500, 1000",
        "2, 1000, 2000",
        "3, 2000, 4000",
        "9, 128000, 256000",
        "10, 150000, 300000",
        "30, 150000, 300000",
        "2147483647, 150000, 300000"
    })
    void theWaitDoublesUpToTheLongestAndIsSpreadOverItsSecondHalf(int failures, long least, long most) {
        assertThat(waits(failures)).allMatch(wait -> wait >= least && wait <= most);
    }

    @Test
    void thoseThatFailedTogetherDoNotComeBackTogether() {
        List<Long> waits = waits(5);

        assertThat(waits.stream().distinct().count()).isGreaterThan(DRAWS / 2);
        assertThat(waits).anyMatch(wait -> wait < 9_000).anyMatch(wait -> wait > 15_000);
    }

    @Test
    void theLongestWaitMayBeTheFirst() {
        BackOff constant = new BackOff(Duration.ofMinutes(1), Duration.ofSeconds(2));

        assertThat(constant.after(1, random)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private List<Long> waits(int failures) {
        return Stream.generate(() -> backOff.after(failures, random).toMillis())
                .limit(DRAWS)
                .toList();
    }
}
