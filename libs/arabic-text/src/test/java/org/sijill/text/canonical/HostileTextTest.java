package org.sijill.text.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;

    /** Linear time is well below a second, quadratic time is hours. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "&",
                "&amp;",
                "&amp;amp;",
                "&#",
                "&\u200C",
                ";",
                "\u064E\u0651",
                "\u0301\u0316",
                "\u200D",
                "ب\u200C",
                " \n",
                "\u0640",
                "\uFDFA",
                "\uD83D",
                "\u1161"
            })
    void takesLinearTime(String piece) {
        String raw = piece.repeat(TWO_MEBIBYTES / piece.getBytes(StandardCharsets.UTF_8).length);

        assertThatCode(() -> Canonicalizer.canonicalize(raw)).doesNotThrowAnyException();
    }

    @Test
    void leavesABaseWithMoreMarksThanAnyLanguageWrites() {
        String marks = "\u0651\u064E".repeat(ComposedForm.MAX_SEGMENT);

        assertThat(Canonicalizer.canonicalize("ب" + marks).text()).isEqualTo("ب" + marks);
    }

    @Test
    void sortsAsManyMarksAsTheLimitAllows() {
        String marks = "\u0651\u064E".repeat(ComposedForm.MAX_SEGMENT / 2 - 1);

        assertThat(Canonicalizer.canonicalize("ب" + marks).text()).startsWith("ب\u064E\u064E");
    }
}
