package org.sijill.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.ResourceTable;

class WordListsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lexicon-v1.txt",
                "protected-v1.txt",
                "spellings-v1.txt",
                "stopwords-v1.txt",
                "questionwords-v1.txt"
            })
    void holdsFoldedWordsOnceEach(String file) {
        List<String> words = ResourceTable.rows(WordListsTest.class, file).stream()
                .map(row -> row.get(0))
                .toList();

        assertThat(words)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(Folding.fold(word)).isEqualTo(word));
    }

    @Test
    void givesEverySpellingAFoldedWordThatIsNotReplacedAgain() {
        for (List<String> row : ResourceTable.rows(WordListsTest.class, "spellings-v1.txt")) {
            assertThat(Folding.fold(row.get(1))).isEqualTo(row.get(1));
            assertThat(Spellings.unify(row.get(1))).isEqualTo(row.get(1));
        }
    }

    @Test
    void knowsQuestionWords() {
        assertThat(QuestionWords.contains(Folding.fold("متى"))).isTrue();
        assertThat(QuestionWords.contains("حلب")).isFalse();
        assertThat(QuestionWords.ask("متي", "قصفت")).isTrue();
        assertThat(QuestionWords.ask("من", "هو")).isTrue();
        assertThat(QuestionWords.ask("من", "دمشق")).isFalse();
    }

    @Test
    void tellsThePrepositionFromTheName() {
        assertThat(StopWords.contains(Folding.fold("على"))).isTrue();
        assertThat(StopWords.contains(Folding.fold("علي"))).isFalse();
    }

    @Test
    void knowsStopWords() {
        assertThat(StopWords.contains("في")).isTrue();
        assertThat(StopWords.contains("حلب")).isFalse();
        assertThat(StopWords.contains("")).isFalse();
    }
}
