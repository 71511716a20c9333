package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource({"-1, 0, size", "101, 0, size", "0, -1, facetSize", "0, 1001, facetSize"})
    void aQueryThatCannotBeAnsweredCannotBeMade(int size, int facetSize, String component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchQuery(
                        "حلب",
                        FacetFilter.EMPTY,
                        FacetFilter.EMPTY,
                        FacetFilter.EMPTY,
                        DayRange.OPEN,
                        DayRange.OPEN,
                        MentionedMatch.WITHIN,
                        ZoneOffset.UTC,
                        LocalDate.of(2016, 12, 6),
                        Sort.RELEVANCE,
                        true,
                        size,
                        facetSize,
                        null,
                        true,
                        AnswerDetail.PLAIN,
                        List.of(),
                        null))
                .withMessageEndingWith(component);
    }
}
