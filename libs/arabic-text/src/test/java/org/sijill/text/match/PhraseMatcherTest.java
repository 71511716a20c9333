package org.sijill.text.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;
import org.sijill.text.Seeds;

class PhraseMatcherTest {
    private static final PhraseMatcher<String> MATCHER = PhraseMatcher.<String>builder()
            .add("حلب", "aleppo")
            .add("سوريا", "syria")
            .add("كيري", "kerry")
            .add("جون كيري", "john-kerry")
            .add("الأمم المتحدة", "united-nations")
            .add("الولايات المتحدة الأمريكية", "united-states")
            .add("لبنان", "lebanon")
            .addWithOptionalArticle("وزير الخارجية", "minister")
            .build();

    @ParameterizedTest
    @CsvSource({
        "في حلب, حلب, aleppo, ''",
        "بحلب, حلب, aleppo, ب",
        "وبحلب, حلب, aleppo, وب",
        "بِحَلَب, حَلَب, aleppo, ب",
        "بـحلب, حلب, aleppo, ب",
        "قال كيري, كيري, kerry, ''",
        "لكيري, كيري, kerry, ل",
        "بلبنان, لبنان, lebanon, ب"
    })
    void skipsTheProclitics(String text, String words, String value, String proclitic) {
        assertThat(MATCHER.find(text)).singleElement().satisfies(match -> {
            assertThat(words(text, match)).isEqualTo(words);
            assertThat(match.values()).containsExactly(value);
            assertThat(match.proclitic()).isEqualTo(proclitic);
        });
    }

    @Test
    void meetsOtherSpellings() {
        assertThat(values("في سورية")).containsExactly("syria");
        assertThat(values("الولايات المتّحدة الأميركية")).containsExactly("united-states");
    }

    @Test
    void restoresTheArticleAfterLam() {
        // Given
        String text = "دعا وللأُمم المتحدة";

        // When
        List<Match<String>> matches = MATCHER.find(text);

        // Then
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(words(text, match)).isEqualTo("لأُمم المتحدة");
            assertThat(match.proclitic()).isEqualTo("ول");
        });
    }

    @Test
    void tellsPhrasesWithAndWithoutArticleApart() {
        assertThat(values("السوريا والحلب")).isEmpty();
        assertThat(values("أمم متحدة وأمم المتحدة")).isEmpty();
    }

    @Test
    void matchesWithTheArticleWherePhrasesAllowIt() {
        assertThat(values("وزير الخارجية")).containsExactly("minister");
        assertThat(MATCHER.find("والوزير الخارجية")).singleElement().satisfies(match -> {
            assertThat(match.start()).isEqualTo(1);
            assertThat(match.proclitic()).isEqualTo("و");
        });
        assertThat(MATCHER.find("للوزير الخارجية")).singleElement().satisfies(match -> {
            assertThat(match.start()).isEqualTo(1);
            assertThat(match.proclitic()).isEqualTo("ل");
        });
    }

    @Test
    void takesTheLongestFromTheLeftWithoutOverlap() {
        assertThat(values("جون كيري كيري جون")).containsExactly("john-kerry", "kerry");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "-", " – ", "/", " \"", "» «", "’"})
    void bridgesSpacesHyphensSlashesAndQuotes(String gap) {
        assertThat(values("جون" + gap + "كيري")).containsExactly("john-kerry");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "! ", "؟ ", "، ", "؛ ", ": ", "\n", ", ", " ("})
    void stopsAtPunctuation(String gap) {
        assertThat(values("جون" + gap + "كيري")).containsExactly("kerry");
    }

    @Test
    void takesNoCliticFromAProtectedWordNorInsideAPhrase() {
        PhraseMatcher<String> matcher = PhraseMatcher.<String>builder()
                .add("رقه", "raqqa")
                .add("جون كيري", "kerry")
                .build();

        assertThat(matcher.find("ورقة")).isEmpty();
        assertThat(matcher.find("جون وكيري")).isEmpty();
    }

    @Test
    void keepsAllValuesOfAPhraseOnceEach() {
        PhraseMatcher<String> matcher = PhraseMatcher.<String>builder()
                .add("طرابلس", "tripoli-ly")
                .add("طرابلس", "tripoli-lb")
                .add("طرابُلس", "tripoli-ly")
                .build();

        assertThat(matcher.find("طرابلس"))
                .singleElement()
                .satisfies(match -> assertThat(match.values()).containsExactly("tripoli-ly", "tripoli-lb"));
    }

    @Test
    void isNotChangedByLaterAdditions() {
        PhraseMatcher.Builder<String> builder = PhraseMatcher.<String>builder().add("حلب", "aleppo");
        PhraseMatcher<String> matcher = builder.build();

        builder.add("دمشق", "damascus").add("حلب الشرقية", "east");

        assertThat(matcher.find("دمشق")).isEmpty();
        assertThat(matcher.find("حلب الشرقية"))
                .singleElement()
                .satisfies(match -> assertThat(match.end()).isEqualTo(3));
    }

    @Test
    void refusesAPhraseWithoutAWord() {
        PhraseMatcher.Builder<String> builder = PhraseMatcher.builder();

        assertThatThrownBy(() -> builder.add(" - ", "nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no word");
    }

    @Test
    void findsAleppoInEverySeedAndKerryInFour() {
        assertThat(Seeds.texts()).allSatisfy(text -> assertThat(values(text)).contains("aleppo"));
        assertThat(Seeds.texts().stream()
                        .filter(text -> values(text).contains("john-kerry")
                                || values(text).contains("kerry")))
                .hasSize(4);
    }

    @Test
    void givesSpansInsideRandomTextWithoutOverlap() {
        RandomText random = new RandomText();
        PhraseMatcher<String> matcher = PhraseMatcher.<String>builder()
                .add("ا", "a")
                .add("ل و", "b")
                .addWithOptionalArticle("ب", "c")
                .build();
        for (int i = 0; i < 20_000; i++) {
            String text = random.next();
            int end = 0;
            for (Match<String> match : matcher.find(text)) {
                assertThat(match.start()).isGreaterThanOrEqualTo(end);
                assertThat(match.end()).isBetween(match.start() + 1, text.length());
                end = match.end();
            }
        }
    }

    private static List<String> values(String text) {
        return MATCHER.find(text).stream()
                .flatMap(match -> match.values().stream())
                .toList();
    }

    private static String words(String text, Match<String> match) {
        return text.substring(match.start(), match.end());
    }
}
