package org.sijill.evaluation.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sijill.text.analysis.Folding;

class KeywordsEvaluationTest {

    @Test
    void aKeywordStandsInATextAsAWordOfItsOwnOrWithProclitics() {
        assertThat(stands("قال إن فلسطين حرة", "فلسطين")).isTrue();
        assertThat(stands("التضامن مع سوريا وفلسطين.", "فلسطين")).isTrue();
        assertThat(stands("وبأوكرانيا", "أوكرانيا")).isTrue();
        assertThat(stands("الفصائل الفلسطينية", "فلسطين")).isFalse();
    }

    private static boolean stands(String text, String keyword) {
        return KeywordsEvaluation.stands(Folding.fold(text), Folding.fold(keyword));
    }
}
