package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.search.JsonText;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchTextParser;

class QueryComposerTest {

    @Test
    void withoutAnyRestrictionEveryArticleMatchesAndEverythingIsCounted() {
        assertThat(compose("")).isEqualTo(JsonText.read("""
            {
              "size": 10,
              "track_total_hits": true,
              "timeout": "10000ms",
              "_source": ["id", "externalId", "source", "url", "published", "storyId", "title", "actors",
                "placesNamed"],
              "query": {"bool": {"filter": [], "must_not": []}},
              "sort": [{"_score": "desc"}, {"id": "asc"}],
              "collapse": {"field": "storyId"},
              "highlight": {
                "encoder": "html",
                "pre_tags": ["<em>"],
                "post_tags": ["</em>"],
                "order": "score",
                "max_analyzed_offset": 999999,
                "fields": {
                  "title": {
                    "number_of_fragments": 0,
                    "matched_fields": ["title", "title.peeled", "title.stem"]
                  },
                  "body": {
                    "fragment_size": 160,
                    "number_of_fragments": 1,
                    "no_match_size": 160,
                    "matched_fields": ["body", "body.peeled", "body.stem"]
                  }
                }
              },
              "aggs": {
                "actors": {
                  "filter": {"match_all": {}},
                  "aggs": {
                    "values": {"terms": {"field": "actors", "size": 10, "shard_size": 200,
                      "order": [{"_count": "desc"}, {"_key": "asc"}]}},
                    "missing": {"missing": {"field": "actors"}}
                  }
                },
                "places": {
                  "filter": {"match_all": {}},
                  "aggs": {
                    "values": {"terms": {"field": "places", "size": 10, "shard_size": 200,
                      "order": [{"_count": "desc"}, {"_key": "asc"}]}},
                    "missing": {"missing": {"field": "places"}}
                  }
                },
                "sources": {
                  "filter": {"match_all": {}},
                  "aggs": {
                    "values": {"terms": {"field": "source", "size": 10, "shard_size": 200,
                      "order": [{"_count": "desc"}, {"_key": "asc"}]}},
                    "missing": {"missing": {"field": "source"}}
                  }
                },
                "dates": {
                  "filter": {"match_all": {}},
                  "aggs": {
                    "publishedDays": {"date_histogram": {"field": "publishedDay", "calendar_interval": "day",
                      "min_doc_count": 1, "format": "strict_date"}},
                    "publishedInstants": {"date_histogram": {"field": "publishedInstant",
                      "calendar_interval": "day", "min_doc_count": 1, "format": "strict_date",
                      "time_zone": "Asia/Damascus"}},
                    "publishedMissing": {"missing": {"field": "publishedAt"}},
                    "mentioned-day": {"terms": {"field": "mentionedDay", "size": 101, "order": {"_key": "asc"},
                      "format": "strict_date"}},
                    "mentioned-month": {"terms": {"field": "mentionedMonth", "size": 101,
                      "order": {"_key": "asc"}, "format": "strict_date"}},
                    "mentioned-year": {"date_histogram": {"field": "mentionedYear",
                      "calendar_interval": "year", "min_doc_count": 1, "format": "strict_date"}},
                    "mentionedMissing": {"missing": {"field": "mentioned"}}
                  }
                }
              }
            }\
            """));
    }

    @Test
    void theTextRestrictsAndScoresAndMorePassagesAreShown() {
        JsonNode request = compose("q=وقف النار");

        assertThat(request.at("/query/bool/must"))
                .containsExactly(JsonText.read(TextQuery.compose(
                                SearchTextParser.parse("وقف النار"), NameAlternatives.NONE, LocalDate.of(2016, 12, 6))
                        .toString()));
        assertThat(request.at("/highlight/fields/body/number_of_fragments").asInt())
                .isEqualTo(3);
        assertThat(request.has("post_filter")).isFalse();
    }

    @Test
    void exclusionsRestrictEverything() {
        JsonNode request = compose("notActor=russia&notActor=syria&notPlace=idlib&notSource=example-news");

        assertThat(request.path("query")).isEqualTo(JsonText.read("""
            {
              "bool": {
                "filter": [],
                "must_not": [
                  {"terms": {"actors": ["russia", "syria"]}},
                  {"terms": {"places": ["idlib"]}},
                  {"terms": {"source": ["example-news"]}}
                ]
              }
            }\
            """));
        assertThat(request.has("post_filter")).isFalse();
    }

    @Test
    void aRangeOfPublicationTakesDaysAsTheyAreAndInstantsInTheReadersZone() {
        assertThat(filter("publishedFrom=2016-09-24&publishedTo=2016-10-03&timeZone=America/New_York"))
                .containsExactly(JsonText.read("""
                    {
                      "bool": {
                        "should": [
                          {"range": {"publishedDay": {"gte": "2016-09-24", "lte": "2016-10-03"}}},
                          {"range": {"publishedInstant": {"gte": "2016-09-24", "lte": "2016-10-03",
                            "time_zone": "America/New_York", "format": "strict_date"}}}
                        ]
                      }
                    }\
                    """));
    }

    @Test
    void anOpenEndIsLeftOut() {
        assertThat(filter("publishedFrom=2016-12-01").get(0).at("/bool/should/0"))
                .isEqualTo(JsonText.read("""
                    {"range": {"publishedDay": {"gte": "2016-12-01"}}}\
                    """));
        assertThat(filter("mentionedTo=2016-12-01")).containsExactly(JsonText.read("""
            {"range": {"mentioned": {"lte": "2016-12-01", "relation": "within"}}}\
            """));
    }

    @ParameterizedTest
    @CsvSource({"within, within", "overlaps, intersects"})
    void aMentionedDateLiesWithinARangeOrOverlapsIt(String match, String relation) {
        assertThat(filter("mentionedFrom=2016-09-01&mentionedTo=2016-09-30&mentionedMatch=" + match))
                .containsExactly(JsonText.read("""
                    {"range": {"mentioned": {"gte": "2016-09-01", "lte": "2016-09-30", "relation": "%s"}}}\
                    """.replace("%s", relation)));
    }

    @Test
    void passagesThatNameADateAreFetchedOnlyWhereDatesWereAskedFor() {
        assertThat(sources("mentionedFrom=2016-09-01")).contains("datePassages");
        assertThat(sources("publishedFrom=2016-09-01")).doesNotContain("datePassages");
    }

    @ParameterizedTest
    @CsvSource({"newest, desc", "oldest, asc"})
    void articlesWithoutADateComeLastInEitherOrderOfTime(String sort, String direction) {
        assertThat(compose("sort=" + sort).path("sort")).isEqualTo(JsonText.read("""
            [{"publishedAt": {"order": "%s", "missing": "_last"}}, {"id": "asc"}]\
            """.replace("%s", direction)));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void tiesBreakByIdInEveryOrder(Sort sort) {
        JsonNode order = compose("sort=" + sort.wireName()).path("sort");

        assertThat(order.get(order.size() - 1)).isEqualTo(JsonText.read("""
            {"id": "asc"}\
            """));
    }

    @Test
    void aPageBeginsAfterTheLastHitOfTheOneBeforeIt() {
        SearchQuery byScore = Queries.of("q=حلب&fold=false").continuedAfter(List.of(1.25, "a-17"), "articles-s1-a");
        SearchQuery byDate = Queries.of("sort=newest").continuedAfter(List.of(Long.MIN_VALUE, "a-17"), "articles-s1-a");

        assertThat(compose(byScore).path("search_after")).isEqualTo(JsonText.read("[1.25, \"a-17\"]"));
        assertThat(compose(byDate).path("search_after")).isEqualTo(JsonText.read("[-9223372036854775808, \"a-17\"]"));
    }

    @Test
    void foldedHitsAreOneOfEachStoryAndArePagedByTheirNumber() {
        JsonNode second = compose(Queries.of("q=حلب&size=10").continuedAfter(List.of(10L), "articles-s1-a"));
        JsonNode last = compose(Queries.of("q=حلب&size=10").continuedAfter(List.of(9_995L), "articles-s1-a"));

        assertThat(second.path("collapse").path("field").asText()).isEqualTo("storyId");
        assertThat(second.path("from").asInt()).isEqualTo(10);
        assertThat(second.has("search_after")).isFalse();
        assertThat(last.path("size").asInt()).isEqualTo(5);
    }

    @Test
    void otherOrdersAndWhoAsksForItFoldNothing() {
        assertThat(compose("sort=newest").has("collapse")).isFalse();
        assertThat(compose("fold=false").has("collapse")).isFalse();
    }

    @Test
    void copiesAreCountedUnderTheSameQuery() {
        JsonNode request = QueryComposer.composeCopies(
                Queries.of("q=حلب&source=a"), NameAlternatives.NONE, List.of("s-1", "s-2"), Duration.ofSeconds(10));

        assertThat(request.at("/query/bool/filter/0")).isEqualTo(JsonText.read("""
                {"terms": {"storyId": ["s-1", "s-2"]}}"""));
        assertThat(request.at("/query/bool/filter")).hasSize(3);
        assertThat(request.at("/aggs/copies/terms/size").asInt()).isEqualTo(2);
    }

    @Test
    void theFirstPageBeginsNowhere() {
        assertThat(compose("").has("search_after")).isFalse();
    }

    @Test
    void theTimeoutIsTheOneThatWasGiven() {
        assertThat(QueryComposer.compose(Queries.of(null), NameAlternatives.NONE, Duration.ofMillis(1_500))
                        .path("timeout")
                        .asText())
                .isEqualTo("1500ms");
    }

    private static List<String> sources(String rawQuery) {
        List<String> sources = new ArrayList<>();
        compose(rawQuery).path("_source").forEach(field -> sources.add(field.asText()));
        return sources;
    }

    private static JsonNode filter(String rawQuery) {
        return compose(rawQuery).at("/query/bool/filter");
    }

    private static JsonNode compose(String rawQuery) {
        return compose(Queries.of(rawQuery));
    }

    /** As it goes over the wire, so that equal numbers are equal. */
    private static JsonNode compose(SearchQuery query) {
        return JsonText.read(QueryComposer.compose(query, NameAlternatives.NONE, Duration.ofSeconds(10))
                .toString());
    }
}
