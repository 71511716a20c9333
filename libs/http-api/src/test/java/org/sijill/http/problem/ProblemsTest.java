package org.sijill.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    @Test
    void everyErrorIsListedWithItsField() {
        var problem = Problems.invalidFields(
                List.of(new FieldError("body", "must not be empty"), new FieldError("publishedAt", "must be a time")));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getType()).hasToString("/problems/invalid-field");
        assertThat(problem.getDetail()).isEqualTo("body: must not be empty; publishedAt: must be a time");
        assertThat(problem.getParameters().get("errors"))
                .isEqualTo(List.of(
                        Map.of("field", "body", "detail", "must not be empty"),
                        Map.of("field", "publishedAt", "detail", "must be a time")));
    }

    @Test
    void aProblemWithoutAnErrorIsAMistakeOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problems.invalidFields(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1", "1001, 2", "5000, 5"})
    void retryAfterIsRoundedUpToSeconds(long millis, String seconds) {
        assertThat(Problems.unavailable("down", Duration.ofMillis(millis)).getHeaders())
                .containsEntry("Retry-After", seconds);
    }

    @Test
    void typesAreDistinctReferences() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(ProblemType.METHOD_NOT_ALLOWED.uri()).hasToString("/problems/method-not-allowed");
    }

    @Test
    void aStatusAloneGetsTheGeneralType() {
        assertThat(ProblemType.ofStatus(400)).hasValue(ProblemType.BAD_REQUEST);
        assertThat(ProblemType.ofStatus(418)).isEmpty();
    }
}
