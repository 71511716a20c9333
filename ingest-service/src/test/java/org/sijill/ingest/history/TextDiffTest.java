package org.sijill.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijill.ingest.history.DiffPart.Change;

class TextDiffTest {

    private static final DiffPart[] NOTHING = {};

    @Test
    void oneWordIsReplacedAndTheRestIsEqual() {
        assertThat(TextDiff.of("التقى كيري لافروف بجنيف أمس.", "التقى كيري لافروف بلوزان أمس."))
                .containsExactly(equal("التقى كيري لافروف "), removed("بجنيف"), added("بلوزان"), equal(" أمس."));
    }

    @Test
    void wordsSideBySideAreOneChange() {
        assertThat(TextDiff.of("قتل ثلاثة مدنيين في حلب", "قتل خمسة جنود في حلب"))
                .containsExactly(equal("قتل "), removed("ثلاثة مدنيين"), added("خمسة جنود"), equal(" في حلب"));
    }

    @Test
    void aSentenceIsAddedAsAWhole() {
        assertThat(TextDiff.of("قصف على حلب. هدنة غدا.", "قصف على حلب. قتل خمسة. هدنة غدا."))
                .containsExactly(equal("قصف على حلب. "), added("قتل خمسة. "), equal("هدنة غدا."));
    }

    @Test
    void aWordKeepsItsVowelSignsAndJoiners() {
        List<DiffPart> vowels = TextDiff.of("كَتَبَ الولد", "كَتَبُ الولد");
        List<DiffPart> joiner = TextDiff.of("می\u200Cرود خانه", "می\u200Cروم خانه");

        assertThat(vowels).containsExactly(removed("كَتَبَ"), added("كَتَبُ"), equal(" الولد"));
        assertThat(joiner).containsExactly(removed("می\u200Cرود"), added("می\u200Cروم"), equal(" خانه"));
    }

    @Test
    void noPartEndsInsideASurrogatePair() {
        assertThat(TextDiff.of("حلب \uD83D\uDD4A اليوم", "حلب \uD83D\uDD25 اليوم"))
                .containsExactly(equal("حلب "), removed("\uD83D\uDD4A"), added("\uD83D\uDD25"), equal(" اليوم"));
    }

    @Test
    void emptyAndEqualTextsHaveNoChange() {
        assertThat(TextDiff.of("", "")).containsExactly(NOTHING);
        assertThat(TextDiff.of("حلب", "حلب")).containsExactly(equal("حلب"));
        assertThat(TextDiff.of("", "حلب")).containsExactly(added("حلب"));
        assertThat(TextDiff.of("حلب", "")).containsExactly(removed("حلب"));
    }

    @Test
    void thePartsMakeBothTextsAgain() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);

            List<DiffPart> parts = TextDiff.of(before, after);

            assertThat(joined(parts, Change.REMOVED)).isEqualTo(before);
            assertThat(joined(parts, Change.ADDED)).isEqualTo(after);
        }
    }

    /** Two megabytes that have nothing in common must not keep a processor busy for minutes. */
    @Test
    @Timeout(20)
    void longTextsWithoutAnythingInCommonAreShownAsReplaced() {
        String before = "قصف ".repeat(500_000);
        String after = "هدنة. ".repeat(400_000);

        List<DiffPart> parts = TextDiff.of(before, after);

        assertThat(parts).hasSizeLessThan(4);
        assertThat(joined(parts, Change.REMOVED).equals(before)).isTrue();
        assertThat(joined(parts, Change.ADDED).equals(after)).isTrue();
    }

    @Test
    @Timeout(20)
    void theMostThatIsComparedIsComparedInSeconds() {
        String before = words(0);
        String after = words(10_000);

        List<DiffPart> parts = TextDiff.of(before, after);

        assertThat(TextDiff.words(parts, Change.REMOVED)).isGreaterThan(3_900);
        assertThat(TextDiff.words(parts, Change.ADDED)).isGreaterThan(3_900);
    }

    private static String words(int first) {
        return IntStream.range(first, first + 2_000)
                .mapToObj(number -> "كلمة" + number)
                .collect(Collectors.joining(" "));
    }

    private static String text(Random random) {
        String[] pieces = {"حلب", "هدنة", "قصف", " ", " ", ". ", "\n", "،", "؟ ", "\u064E", "12", "\uD83D\uDD25", "a"};
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining());
    }

    private static String joined(List<DiffPart> parts, Change side) {
        return parts.stream()
                .filter(part -> part.change() == Change.EQUAL || part.change() == side)
                .map(DiffPart::text)
                .collect(Collectors.joining());
    }

    private static DiffPart equal(String text) {
        return new DiffPart(Change.EQUAL, text);
    }

    private static DiffPart removed(String text) {
        return new DiffPart(Change.REMOVED, text);
    }

    private static DiffPart added(String text) {
        return new DiffPart(Change.ADDED, text);
    }
}
