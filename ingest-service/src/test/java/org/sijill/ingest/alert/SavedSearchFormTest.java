package org.sijill.ingest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchFormTest {

    @Test
    void aDraftThatIsRightIsTakenAsItIs() {
        SavedSearchForm form = SavedSearchForm.of(
                new SavedSearchDraft("هدن", "q=هدنة&place=aleppo", "https://newsroom.example:8443/alerts?key=1"));

        assertThat(form)
                .isEqualTo(new SavedSearchForm(
                        "هدن", "q=هدنة&place=aleppo", URI.create("https://newsroom.example:8443/alerts?key=1")));
    }

    @Test
    void aCopiedQuestionMarkIsNoPartOfTheQuery() {
        assertThat(SavedSearchForm.of(new SavedSearchDraft("x", "?q=a", null)).query())
                .isEqualTo("q=a");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> SavedSearchForm.of(new SavedSearchDraft(" ", null, "ftp://x")))
                .satisfies(problem -> assertThat(problem.getDetail()).contains("name: ", "query: ", "webhook: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts",
                "//newsroom.example/x",
                "file:///etc/passwd",
                "gopher://newsroom.example/",
                "https:/newsroom.example",
                "https://user:password@newsroom.example/",
                "https://newsroom.example/#part",
                "https://newsroom example/",
                "https://"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> SavedSearchForm.of(new SavedSearchDraft("x", "q=a", address)))
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith("webhook: must be"));
    }
}
