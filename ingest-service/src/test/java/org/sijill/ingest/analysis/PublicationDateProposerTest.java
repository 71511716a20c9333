package org.sijill.ingest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateProposerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نشر في 24 سبتمبر 2016\nقصفت طائرات أحياء حلب.",
                "قصفت طائرات أحياء حلب.\nتاريخ النشر: 24/9/2016",
                "قصفت طائرات أحياء حلب.\nآخر تحديث 2016-09-24",
            })
    void whatATextSaysOfItselfIsProposed(String text) {
        assertThat(PublicationDateProposer.propose(text)).hasValueSatisfying(proposal -> {
            assertThat(proposal.value()).isEqualTo("2016-09-24");
            assertThat(proposal.confidence()).isGreaterThan(0.8);
            assertThat(text.substring(proposal.start(), proposal.end())).isEqualTo(proposal.text());
        });
    }

    @Test
    void aDatelineIsProposedWithLessConfidence() {
        assertThat(PublicationDateProposer.propose("حلب، 24 سبتمبر 2016 - قصفت طائرات أحياء المدينة."))
                .hasValueSatisfying(proposal -> {
                    assertThat(proposal.value()).isEqualTo("2016-09-24");
                    assertThat(proposal.confidence()).isLessThan(0.8);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "قال كيري إن الهدنة انتهت.",
                "قال كيري أمس إن الهدنة انتهت.",
                "نشر في سبتمبر 2016 تقرير عن حلب.",
                "قال كيري. وكان الاتفاق قد وقع في 9 سبتمبر 2016 في جنيف بعد مفاوضات.",
            })
    void withoutAReasonNothingIsProposed(String text) {
        assertThat(PublicationDateProposer.propose(text)).isEmpty();
    }
}
