package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Interval;
import org.sijill.search.query.Queries;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.result.SearchResults.Dates;

class DatesReaderTest {

    private static final JsonNode ANSWER = JsonText.read("""
            {
              "doc_count": 5,
              "publishedDays": {"buckets": [
                {"key_as_string": "2016-09-24", "key": 1474675200000, "doc_count": 2},
                {"key_as_string": "2016-09-26", "key": 1474848000000, "doc_count": 1}
              ]},
              "publishedInstants": {"buckets": [
                {"key_as_string": "2016-09-24", "key": 1474664400000, "doc_count": 1}
              ]},
              "publishedMissing": {"doc_count": 1},
              "mentioned-day": {"buckets": [
                {"key_as_string": "2016-09-09", "key": 1473379200000, "doc_count": 1},
                {"key_as_string": "2016-10-02", "key": 1475366400000, "doc_count": 1}
              ]},
              "mentioned-week": {"buckets": [
                {"key_as_string": "2016-09-05", "key": 1473033600000, "doc_count": 1},
                {"key_as_string": "2016-09-26", "key": 1474848000000, "doc_count": 1}
              ]},
              "mentioned-month": {"buckets": [
                {"key_as_string": "2016-09-01", "key": 1472688000000, "doc_count": 3},
                {"key_as_string": "2016-10-01", "key": 1475280000000, "doc_count": 1}
              ]},
              "mentioned-year": {"buckets": [
                {"key_as_string": "2016-01-01", "key": 1451606400000, "doc_count": 4}
              ]},
              "mentionedMissing": {"doc_count": 2}
            }""");

    @Test
    void articlesOfADayAndOfAnInstantOnItAreOneBar() {
        Dates dates = DatesReader.read(ANSWER, Queries.of("interval=day"));

        assertThat(dates.published().buckets())
                .containsExactly(
                        new Bar(LocalDate.of(2016, 9, 24), 3),
                        new Bar(LocalDate.of(2016, 9, 25), 0),
                        new Bar(LocalDate.of(2016, 9, 26), 1));
        assertThat(dates.published().missing()).isEqualTo(1);
    }

    @Test
    void eachWidthOfMentionedDatesIsReadFromItsOwnCount() {
        Dates dates = DatesReader.read(ANSWER, Queries.of("interval=month"));

        assertThat(dates.mentioned().interval()).isEqualTo(Interval.MONTH);
        assertThat(dates.mentioned().buckets())
                .containsExactly(new Bar(LocalDate.of(2016, 9, 1), 3), new Bar(LocalDate.of(2016, 10, 1), 1));
        assertThat(dates.mentioned().missing()).isEqualTo(2);
    }

    @Test
    void barsThatReachBeyondTheRangeAreLeftOut() {
        String range = "mentionedFrom=2016-09-01&mentionedTo=2016-10-01";

        assertThat(DatesReader.read(ANSWER, Queries.of("interval=day&" + range))
                        .mentioned()
                        .buckets())
                .containsExactly(new Bar(LocalDate.of(2016, 9, 9), 1));
        assertThat(DatesReader.read(ANSWER, Queries.of("interval=week&" + range))
                        .mentioned()
                        .buckets())
                .containsExactly(new Bar(LocalDate.of(2016, 9, 5), 1));
        assertThat(DatesReader.read(ANSWER, Queries.of("interval=month&" + range))
                        .mentioned()
                        .buckets())
                .containsExactly(new Bar(LocalDate.of(2016, 9, 1), 3));
        assertThat(DatesReader.read(ANSWER, Queries.of("interval=year&" + range))
                        .mentioned()
                        .buckets())
                .isEmpty();
    }

    @Test
    void theWidthsOfBothHistogramsAreChosenApart() {
        Dates dates = DatesReader.read(ANSWER, Queries.of(""));

        assertThat(dates.published().interval()).isEqualTo(Interval.DAY);
        assertThat(dates.mentioned().interval()).isEqualTo(Interval.DAY);
    }

    @Test
    void anAnswerWithoutDatesHasNoBars() {
        Dates dates = DatesReader.read(JsonText.read("{}"), Queries.of(""));

        assertThat(dates.published().buckets()).isEmpty();
        assertThat(dates.mentioned().buckets()).isEmpty();
    }
}
