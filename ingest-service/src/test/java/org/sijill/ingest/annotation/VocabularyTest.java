package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.ingest.annotation.Vocabulary.Frequency;
import org.sijill.text.analysis.Folding;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"مؤتمر", "المؤتمر", "وسائل", "بوسائل", "شؤون", "الفصائل", "رئاسة", "مؤخراً", "طائرة", "دائرة"})
    void anOrdinaryWordWithAHamzaIsOrdinary(String word) {
        assertThat(Vocabulary.frequency(Folding.fold(word))).isEqualTo(Frequency.FREQUENT);
    }

    @Test
    void anAdjectiveMayComeFromANounInTehMarbuta() {
        assertThat(Vocabulary.mayBeNisba(Folding.fold("رئاسي"))).isTrue();
        assertThat(Vocabulary.mayBeNisba(Folding.fold("صناعية"))).isTrue();
        assertThat(Vocabulary.mayBeNisba(Folding.fold("كفرناوي"))).isFalse();
    }

    @Test
    void aStatementIsNoNameBehindAPreposition() {
        assertThat(Vocabulary.of(Folding.fold("بيان"), 'ن').is(WordClass.GIVEN)).isFalse();
        assertThat(Vocabulary.of(Folding.fold("بطارق"), 'ق').is(WordClass.GIVEN))
                .isTrue();
    }
}
