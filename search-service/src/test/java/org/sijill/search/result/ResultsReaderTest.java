package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.search.JsonText;
import org.sijill.search.query.Queries;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Highlights;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.result.SearchResults.Label;
import org.sijill.search.result.SearchResults.Total;

class ResultsReaderTest {

    private static final JsonNode ANSWER = JsonText.read("""
        {
          "took": 12,
          "timed_out": false,
          "hits": {
            "total": {"value": 5, "relation": "eq"},
            "hits": [
              {
                "_id": "a-1",
                "_score": 2.5,
                "_source": {
                  "id": "a-1",
                  "externalId": "17",
                  "source": "example-news",
                  "url": "https://example.org/1",
                  "published": "2016-09-24T14:30:00+03:00",
                  "storyId": "s-1",
                  "title": "هدنة في حلب",
                  "actors": ["john-kerry", "nobody"],
                  "placesNamed": ["aleppo"]
                },
                "highlight": {
                  "title": ["هدنة في <em>حلب</em>"],
                  "body": ["قصف <em>حلب</em>", "في <em>حلب</em> &quot;الشرقية&quot;"]
                },
                "sort": [2.5, "a-1"]
              },
              {
                "_id": "a-2",
                "_score": null,
                "_source": {"id": "a-2", "source": "example-news", "storyId": "a-2"},
                "sort": [-9223372036854775808, "a-2"]
              }
            ]
          }
        }\
        """);

    private final ResultsReader reader = new ResultsReader(new KnownLabels(), Queries.CURSORS);

    @Test
    void aHitShowsWhatTheIndexKeepsOfItsArticle() {
        assertThat(read("").hits().get(0))
                .isEqualTo(new Hit(
                        "a-1",
                        "17",
                        "هدنة في حلب",
                        "example-news",
                        "https://example.org/1",
                        "2016-09-24T14:30:00+03:00",
                        "s-1",
                        2.5,
                        new Highlights(
                                List.of("هدنة في <em>حلب</em>"),
                                List.of("قصف <em>حلب</em>", "في <em>حلب</em> &quot;الشرقية&quot;"),
                                List.of()),
                        List.of(new Label("john-kerry", "جون كيري"), new Label("nobody", "nobody")),
                        List.of(new Label("aleppo", "حلب")),
                        null,
                        null));
    }

    @Test
    void whatAnArticleHasNotIsAbsentAndItsListsAreEmpty() {
        assertThat(read("").hits().get(1))
                .isEqualTo(new Hit(
                        "a-2",
                        null,
                        null,
                        "example-news",
                        null,
                        null,
                        "a-2",
                        null,
                        new Highlights(List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    @Test
    void totalAndTimeAreThoseOfElasticsearch() {
        SearchResults results = read("");

        assertThat(results.total()).isEqualTo(new Total(5, "eq"));
        assertThat(results.tookMs()).isEqualTo(12);
    }

    @Test
    void foldedHitsSayHowManyCopiesThereAre() {
        JsonNode counted = JsonText.read("""
                {"aggregations": {"copies": {"buckets": [{"key": "s-1", "doc_count": 3}]}}}""");

        SearchResults results = read("").withCopies(ResultsReader.copies(counted));

        assertThat(results.hits()).extracting(Hit::copies).containsExactly(3L, 1L);
    }

    @Test
    void aFoldedPageIsFollowedByTheOneBehindIt() {
        String cursor = reader.read(ANSWER, Queries.of("size=2")).nextCursor();

        assertThat(Queries.of("size=2&cursor=" + cursor).offset()).isEqualTo(2);
    }

    @Test
    void aFullPageIsFollowedByTheOneAfterItsLastHit() {
        SearchQuery query = Queries.of("sort=newest&size=2");

        String cursor = reader.read(ANSWER, query).nextCursor();

        assertThat(Queries.of("sort=newest&size=2&cursor=" + cursor).after()).containsExactly(Long.MIN_VALUE, "a-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=3", "size=100"})
    void aPageThatIsNotFullIsTheLast(String rawQuery) {
        assertThat(read(rawQuery).nextCursor()).isNull();
    }

    @Test
    void nothingFoundIsAnAnswerToo() {
        SearchResults results = reader.read(JsonText.read("""
            {"took": 1, "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []}}\
            """), Queries.of("q=x"));

        assertThat(results.total().value()).isZero();
        assertThat(results.hits()).isEmpty();
        assertThat(results.facets().actors().values()).isEmpty();
        assertThat(results.nextCursor()).isNull();
    }

    @Test
    void whatIsNotWholeSaysSo() {
        SearchResults results = reader.read(JsonText.read("""
            {"took": 9, "timed_out": true, "_shards": {"total": 3, "failed": 1},
              "hits": {"total": {"value": 4, "relation": "eq"}, "hits": []}}\
            """), Queries.of("q=x"));

        assertThat(results.partial()).isEqualTo(new Partial(true, 1));
        assertThat(results.total()).isEqualTo(new Total(4, "gte"));
        assertThat(read("").partial()).isNull();
    }

    private SearchResults read(String rawQuery) {
        return reader.read(ANSWER, Queries.of(rawQuery));
    }
}
