package org.sijill.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;

class CliticsTest {
    @ParameterizedTest
    @CsvSource({
        "بحلب, حلب, 1",
        "وحلب, حلب, 1",
        "لحلب, حلب, 1",
        "فحلب, حلب, 1",
        "كحلب, حلب, 1",
        "وبحلب, حلب, 2",
        "فلحلب, حلب, 2",
        "لكيري, كيري, 1",
        "ووزير, وزير, 1",
        "بموسكو, موسكو, 1",
        "لروسيا, روسيا, 1",
        "وواشنطن, واشنطن, 1",
        "لبوتين, بوتين, 1"
    })
    void peelsLettersFromAKnownWord(String word, String host, int prefix) {
        check(word, host, prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "الوزير, وزير, 2",
        "والوزير, وزير, 3",
        "فالوزير, وزير, 3",
        "بالوزير, وزير, 3",
        "كالوزير, وزير, 3",
        "للوزير, وزير, 2",
        "وللوزير, وزير, 3",
        "فللوزير, وزير, 3",
        "وبالوزير, وزير, 4",
        "فبالوزير, وزير, 4",
        "وكالوزير, وزير, 4"
    })
    void peelsTheArticleWithWhatStandsBeforeIt(String word, String host, int prefix) {
        check(word, host, prefix);
    }

    @ParameterizedTest
    @CsvSource({"وتاسست, تاسست, 1", "بجامعه, جامعه, 1", "لمدينه, مدينه, 1", "وبمدينه, مدينه, 2", "بدمشق, دمشق, 1"})
    void peelsLettersFromAWordThatWasLearned(String word, String host, int prefix) {
        check(word, host, prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"لاعب", "بلديه", "فعلي", "بطوله", "كتله", "فلاسفه"})
    void leavesAWordThatWasMetWholeMoreOftenThanItsRest(String word) {
        check(word, word, 0);
    }

    @Test
    void peelsLettersBeforeAWordThatIsWhole() {
        check("ولاعب", "لاعب", 1);
    }

    @Test
    void peelsTheArticleFromAnUnknownWordOfThreeLetters() {
        check("الزنك", "زنك", 2);
        check("الزن", "الزن", 0);
    }

    @Test
    void peelsTheArticleFromAKnownWordOfTwoLetters() {
        check("الدم", "دم", 2);
    }

    @ParameterizedTest
    @CsvSource({"سيظل, يظل, 1", "وسيظل, يظل, 2"})
    void peelsTheFutureFromAVerb(String word, String host, int prefix) {
        check(word, host, prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"سحلب", "وسحلب"})
    void peelsTheFutureOnlyBeforeAnImperfect(String word) {
        check(word, word, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وزير",
                "وزاره",
                "واشنطن",
                "بوتين",
                "الله",
                "لبنان",
                "كيري",
                "لافروف",
                "باراك",
                "كولومبيا",
                "بشار",
                "ليبيا",
                "فرنسا",
                "فلسطين",
                "والي",
                "المانيا",
                "التزام",
                "الغام",
                "الكتروني",
                "والده",
                "سكان",
                "كامل",
                "واحد",
                "ورقه",
                "بالستي"
            })
    void leavesProtectedWords(String word) {
        check(word, word, 0);
        assertThat(Clitics.isProtected(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "والله, الله, 1",
        "بالله, الله, 1",
        "والمانيا, المانيا, 1",
        "لالمانيا, المانيا, 1",
        "وبالمانيا, المانيا, 2"
    })
    void peelsLettersBeforeAProtectedWordThatLooksLikeAnArticle(String word, String host, int prefix) {
        check(word, host, prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"وقف", "وجد", "بعثر", "كتب", "لعب", "فجر", "و", "ال", "لل", "وال", ""})
    void leavesWordsOfWhichNothingKnownWouldRemain(String word) {
        check(word, word, 0);
    }

    @Test
    void peelsInABuffer() {
        assertThat(Clitics.peel("للوزيرXY".toCharArray(), 6)).isEqualTo(2);
        assertThat(Clitics.peel("وزيرXY".toCharArray(), 4)).isZero();
    }

    @Test
    void listsTheWordItselfFirst() {
        assertThat(Clitics.candidates("بحلب")).containsExactly(new Peeled("بحلب", 0), new Peeled("حلب", 1));
    }

    @Test
    void listsEveryWayToStripLetters() {
        assertThat(Clitics.candidates("وبحلب"))
                .containsExactly(new Peeled("وبحلب", 0), new Peeled("بحلب", 1), new Peeled("حلب", 2));
        assertThat(Clitics.candidates("فسيظل")).contains(new Peeled("يظل", 2));
        assertThat(Clitics.candidates("كحلب")).contains(new Peeled("حلب", 1));
    }

    @Test
    void listsTheHostWithAndWithoutItsArticle() {
        assertThat(Clitics.candidates("وبالامم")).contains(new Peeled("الامم", 2), new Peeled("امم", 4));
        assertThat(Clitics.candidates("الامم")).contains(new Peeled("الامم", 0), new Peeled("امم", 2));
    }

    @Test
    void restoresTheArticleAfterLam() {
        assertThat(Clitics.candidates("للامم")).contains(new Peeled("الامم", 1), new Peeled("امم", 2));
        assertThat(Clitics.candidates("وللامم")).contains(new Peeled("الامم", 2), new Peeled("امم", 3));
    }

    @Test
    void asksNoLexiconForCandidates() {
        assertThat(Clitics.candidates("وقف")).contains(new Peeled("قف", 1));
        assertThat(Clitics.candidates("وق")).containsExactly(new Peeled("وق", 0));
        assertThat(Clitics.candidates("")).containsExactly(new Peeled("", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "وبالامم, امم, 4, 2",
        "للامم, امم, 2, 1",
        "للامم, الامم, 1, 1",
        "بحلب, حلب, 1, 1",
        "وبحلب, حلب, 2, 2",
        "حلب, حلب, 0, 0"
    })
    void countsTheLettersBeforeTheArticle(String word, String host, int prefix, int letters) {
        assertThat(Clitics.lettersBeforeArticle(word, new Peeled(host, prefix))).isEqualTo(letters);
    }

    @Test
    void alwaysRemovesJustTheFront() {
        RandomText random = new RandomText();
        for (int i = 0; i < 20_000; i++) {
            String word = Folding.fold(random.next());
            Peeled peeled = Clitics.peel(word);
            assertThat(word)
                    .endsWith(peeled.host())
                    .hasSize(peeled.prefixLength() + peeled.host().length());
        }
    }

    private static void check(String word, String host, int prefix) {
        assertThat(Clitics.peel(word)).isEqualTo(new Peeled(host, prefix));
    }
}
