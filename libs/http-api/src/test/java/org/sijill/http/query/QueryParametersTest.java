package org.sijill.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
    private static final Set<String> NAMES = Set.of("q", "actor", "size", "from", "sort", "fold");

    private enum Sort implements WireName {
        RELEVANCE,
        NEWEST;

        @Override
        public String wireName() {
            return this == RELEVANCE ? "relevance" : "newest";
        }
    }

    @Test
    void absentParametersAreEmptyAndInOrder() {
        var parameters = QueryParameters.parse(null, NAMES);

        assertThat(parameters.text("q", 10)).isEmpty();
        assertThat(parameters.texts("actor", 3, 10)).isEmpty();
        assertThat(parameters.wholeNumber("size", 0, 9)).isEmpty();
        assertThat(parameters.date("from")).isEmpty();
        assertThat(parameters.choice("sort", Sort.values())).isEmpty();
        assertThat(parameters.flag("fold")).isEmpty();
        parameters.check();
    }

    @Test
    void presentParametersAreRead() {
        var parameters = QueryParameters.parse(
                "q=%D8%AD%D9%84%D8%A8+x&actor=a&actor=b&actor=a&size=9&from=2016-09-26&sort=newest&fold=false", NAMES);

        assertThat(parameters.text("q", 5)).hasValue("حلب x");
        assertThat(parameters.texts("actor", 2, 1)).containsExactly("a", "b");
        assertThat(parameters.wholeNumber("size", 0, 9)).hasValue(9);
        assertThat(parameters.date("from")).hasValue(LocalDate.of(2016, 9, 26));
        assertThat(parameters.choice("sort", Sort.values())).hasValue(Sort.NEWEST);
        assertThat(parameters.flag("fold")).hasValue(false);
        parameters.check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        q=123456                   | q     | must not be longer than 5 characters
        q=a&q=a                    | q     | may be given only once
        actor=a&actor=b&actor=c    | actor | may be given at most 2 times
        actor=                     | actor | must not be empty
        actor=a&actor=%20          | actor | must not be empty
        actor=123456               | actor | must not be longer than 5 characters
        size=100000                | size  | must be a whole number between 0 and 100
        size=-1                    | size  | must be a whole number between 0 and 100
        size=                      | size  | must be a whole number between 0 and 100
        size=%2B5                  | size  | must be a whole number between 0 and 100
        size=1e2                   | size  | must be a whole number between 0 and 100
        size=99999999999999        | size  | must be a whole number between 0 and 100
        size=%D9%A5                | size  | must be a whole number between 0 and 100
        from=2016-02-30            | from  | must be a date such as 2016-09-26
        from=26/09/2016            | from  | must be a date such as 2016-09-26
        from=2016-09-26T00:00:00Z  | from  | must be a date such as 2016-09-26
        sort=NEWEST                | sort  | must be one of relevance, newest
        fold=yes                   | fold  | must be true or false
        colour=red                 | colour | is not a known parameter; known are actor, fold, from, q, size, sort
        Q=a                        | Q     | is not a known parameter; known are actor, fold, from, q, size, sort
        """)
    void aBadParameterIsNamedWithItsReason(String query, String field, String detail) {
        var parameters = QueryParameters.parse(query, NAMES);
        parameters.text("q", 5);
        parameters.texts("actor", 2, 5);
        parameters.wholeNumber("size", 0, 100);
        parameters.date("from");
        parameters.choice("sort", Sort.values());
        parameters.flag("fold");

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(parameters::check)
                .satisfies(problem -> assertThat(problem.getDetail()).isEqualTo(field + ": " + detail));
    }

    @Test
    void lengthCountsCharactersAndNotSurrogates() {
        var parameters = QueryParameters.parse("q=%F0%9F%98%80%F0%9F%98%80", NAMES);

        assertThat(parameters.text("q", 2)).isPresent();
        parameters.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%٤١", "q=%D8", "q=%ff", "q=%C0%80", "q=%00", "q=%1b", "q=%7f"})
    void malformedEncodingIsRefusedAtOnce(String query) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> QueryParameters.parse(query, NAMES))
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith("q: "));
    }

    @Test
    void theCallerMayAddReasonsOfItsOwn() {
        var parameters = QueryParameters.parse("size=x", NAMES);
        parameters.wholeNumber("size", 0, 1);
        parameters.reject("from", "must not be after to");

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(parameters::check)
                .withMessageContaining("size: must be a whole number between 0 and 1; from: must not be after to");
    }
}
