package org.sijill.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "حلب, حلب, 0",
        "حلب, جلب, 1",
        "حلب, حلبي, 1",
        "حلب, حب, 1",
        "كيري, كريي, 2",
        "ادلب, دمشق, 3",
        "'', ab, 2"
    })
    void countsTheLettersToChange(String one, String other, int distance) {
        assertThat(Misspelling.distance(one, other, 2)).isEqualTo(distance);
        assertThat(Misspelling.distance(other, one, 2)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"هدن, هدنه, 0", "هزن, هدنه, 1", "كير, كيري, 0", "كثر, كيري, 1", "لافر, لافروف, 0", "xyz, لافروف, 3"})
    void whatIsTypedMayBeUnfinished(String typed, String other, int distance) {
        assertThat(Misspelling.distanceToBeginning(typed, other, 2)).isEqualTo(distance);
    }

    @Test
    void shortWordsHaveNoSlips() {
        assertThat(Misspelling.slips("حب")).isZero();
        assertThat(Misspelling.slips("حلب")).isEqualTo(1);
        assertThat(Misspelling.slips("المعارضه")).isEqualTo(2);
    }
}
