package org.sijill.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.search.suggest.Misspelling.letters;

import java.util.Random;
import java.util.stream.Collectors;
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
    void wordsThatAreNearAreNeverToldApartByTheirLetters() {
        Random random = new Random(2016);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);

            for (int most = 1; most <= 2; most++) {
                if (Misspelling.distance(one, other, most) <= most) {
                    assertThat(Misspelling.mayBeWithin(most, letters(one), letters(other)))
                            .as("%s, %s", one, other)
                            .isTrue();
                }
                if (Misspelling.distanceToBeginning(one, other, most) <= most) {
                    assertThat(Misspelling.mayBeginWithin(most, letters(one), letters(other)))
                            .as("%s, %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void lettersTellWordsApart() {
        assertThat(Misspelling.mayBeWithin(1, letters("حلب"), letters("حب"))).isTrue();
        assertThat(Misspelling.mayBeWithin(1, letters("حلب"), letters("ادلب"))).isFalse();
        assertThat(Misspelling.mayBeginWithin(1, letters("هزن"), letters("هدنه")))
                .isTrue();
        assertThat(Misspelling.mayBeginWithin(1, letters("كير"), letters("حلب")))
                .isFalse();
    }

    /** Few letters, so that many words are near each other. */
    private static String word(Random random) {
        return random.ints(1 + random.nextInt(6), 0, 5)
                .mapToObj("حلبند"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void shortWordsHaveNoSlips() {
        assertThat(Misspelling.slips("حب")).isZero();
        assertThat(Misspelling.slips("حلب")).isEqualTo(1);
        assertThat(Misspelling.slips("المعارضه")).isEqualTo(2);
    }
}
