package org.sijill.text.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSketchTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 24);

    @Test
    void aTextIsLikeItselfInAnySpelling() {
        TextSketch sketch = sketch(words(0, 100).replace("كلمة", "كلمه"));

        assertThat(sketch.similarity(sketch(words(0, 100)))).isEqualTo(1);
        assertThat(sketch.bands()).isEqualTo(sketch(words(0, 100)).bands());
    }

    @Test
    void theShareOfCommonRunsIsEstimated() {
        TextSketch sketch = sketch(words(0, 1_000));

        assertThat(sketch.similarity(sketch(words(250, 1_250)))).isCloseTo(0.6, within(0.2));
        assertThat(sketch.similarity(sketch(words(5_000, 6_000)))).isLessThan(0.1);
    }

    @Test
    void textsThatAreAlikeShareABand() {
        long[] first = sketch(words(0, 200)).bands();
        long[] second = sketch(words(10, 210)).bands();

        assertThat(Arrays.stream(first).anyMatch(band -> Arrays.stream(second).anyMatch(other -> other == band)))
                .isTrue();
    }

    @Test
    void aShortTextHasNone() {
        assertThat(TextSketch.of("")).isNull();
        assertThat(TextSketch.of(words(0, 26))).isNull();
        assertThat(TextSketch.of(words(0, 27))).isNotNull();
    }

    @Test
    void whatIsStoredIsTheSameAgain() {
        TextSketch sketch = sketch(words(0, 100));

        byte[] stored = sketch.toBytes();

        assertThat(stored).hasSize(TextSketch.BYTES);
        assertThat(TextSketch.ofBytes(stored).bands()).isEqualTo(sketch.bands());
        assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.ofBytes(new byte[1]));
    }

    @Test
    void copiesWithinASourceHaveToBeCloserThanAcrossSources() {
        TextSketch first = sketch(words(0, 1_000));
        TextSketch second = sketch(words(150, 1_150));

        assertThat(first.similarity(second)).isBetween(0.6, 0.89);
        assertThat(Copies.are(first, second, false, DAY, DAY)).isTrue();
        assertThat(Copies.are(first, second, true, DAY, DAY)).isFalse();
        assertThat(Copies.are(first, first, true, DAY, DAY)).isTrue();
    }

    @Test
    void copiesAreOfTheSameDays() {
        TextSketch sketch = sketch(words(0, 100));

        assertThat(Copies.are(sketch, sketch, false, DAY, DAY.plusDays(3))).isTrue();
        assertThat(Copies.are(sketch, sketch, false, DAY.plusDays(4), DAY)).isFalse();
        assertThat(Copies.are(sketch, sketch, false, DAY, null)).isTrue();
    }

    private static TextSketch sketch(String text) {
        return Objects.requireNonNull(TextSketch.of(text));
    }

    /** Words that differ from each other; each in the same place of any text. */
    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(TextSketchTest::word).collect(Collectors.joining(" "));
    }

    /** Letters only, because digits are words of their own. */
    private static String word(int number) {
        return "كلمة"
                + Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + 'ب'))
                        .collect(Collectors.joining());
    }
}
