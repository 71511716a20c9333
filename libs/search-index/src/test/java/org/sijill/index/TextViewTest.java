package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextViewTest {

    @Test
    void theExactViewIsTheFieldItselfAndTheOthersAreItsSubfields() {
        assertThat(TextView.EXACT.of(ArticleField.BODY)).isEqualTo("body");
        assertThat(TextView.PEELED.of(ArticleField.BODY)).isEqualTo("body.peeled");
        assertThat(TextView.STEM.of(ArticleField.TITLE)).isEqualTo("title.stem");
    }

    @Test
    void viewsGoFromStrictToTolerant() {
        assertThat(TextView.values()).containsExactly(TextView.EXACT, TextView.PEELED, TextView.STEM);
    }
}
