package org.sijill.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private final WordDirectory words = words();

    private static WordDirectory words() {
        WordCounter counter = new WordCounter();
        counter.add("هدنة في حلب");
        counter.add("هدنة في إدلب ومفاوضات");
        counter.add("حلبة سباق");
        return counter.directory(1);
    }

    @Test
    void anUnknownWordIsReplacedByItsNeighbours() {
        assertThat(Corrections.of("هزنة في حلب", words)).containsExactly("هدنة في حلب");
    }

    @Test
    void severalUnknownWordsAreReplacedTogetherAndEachAlone() {
        assertThat(Corrections.of("هزنة ومفاوظات", words))
                .containsExactly("هدنة ومفاوضات", "هدنة ومفاوظات", "هزنة ومفاوضات");
    }

    @Test
    void operatorsStayAsTheyAre() {
        assertThat(Corrections.of("\"هزنة طويلة\" -ادلث مفاوظات", words))
                .allMatch(text -> text.startsWith("\"هزنة طويلة\" -ادلث"));
    }

    @Test
    void theSameLettersInAnotherWordStay() {
        assertThat(Corrections.of("بهزنة هزنة", words)).contains("بهزنة هدنة");
    }

    @Test
    void knownWordsAreSuspectedOnlyWhereNoOtherIs() {
        assertThat(Corrections.of("حلب", words)).containsExactly("حلبة");
    }

    @Test
    void nothingIsProposedForWhatResemblesNothing() {
        assertThat(Corrections.of("قسطنطينية", words)).isEmpty();
        assertThat(Corrections.of("", words)).isEmpty();
    }
}
