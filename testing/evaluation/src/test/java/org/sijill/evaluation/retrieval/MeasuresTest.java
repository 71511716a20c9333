package org.sijill.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final List<String> HITS =
            IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).toList();

    @Test
    void theFirstHitIsPerfect() {
        assertThat(Measures.of(HITS, "1")).isEqualTo(new Measures(1, 1, 1));
    }

    @Test
    void theThirdHitCountsHalf() {
        Measures third = Measures.of(HITS, "3");

        assertThat(third.ndcg()).isCloseTo(0.5, within(1e-9));
        assertThat(third.mrr()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void beyondTenOnlyRecallCountsAndBeyondAHundredNothing() {
        assertThat(Measures.of(HITS, "11")).isEqualTo(new Measures(0, 0, 1));
        assertThat(Measures.of(HITS, "101")).isEqualTo(new Measures(0, 0, 0));
        assertThat(Measures.of(HITS, "none")).isEqualTo(new Measures(0, 0, 0));
    }

    @Test
    void theMeanIsTakenOfEach() {
        assertThat(Measures.mean(List.of(new Measures(1, 1, 1), new Measures(0, 0, 1))))
                .isEqualTo(new Measures(0.5, 0.5, 1));
    }
}
