package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;

class AggregationComposerTest {

    @Test
    void selectionsRestrictHitsAndDatesAndEachFacetObeysAllButItsOwn() {
        JsonNode request =
                compose("actor=john-kerry&actor=russia&place=aleppo&source=example-news&facetSize=100&size=0");

        JsonNode actors = JsonText.read("""
                {"terms": {"actors": ["john-kerry", "russia"]}}""");
        JsonNode places = JsonText.read("""
                {"terms": {"places": ["aleppo"]}}""");
        JsonNode sources = JsonText.read("""
                {"terms": {"source": ["example-news"]}}""");
        assertThat(request.path("query")).isEqualTo(JsonText.read("""
                {"bool": {"filter": [], "must_not": []}}"""));
        assertThat(request.at("/post_filter/bool/filter")).containsExactly(actors, places, sources);
        assertThat(request.at("/aggs/actors/filter/bool/filter")).containsExactly(places, sources);
        assertThat(request.at("/aggs/places/filter/bool/filter")).containsExactly(actors, sources);
        assertThat(request.at("/aggs/sources/filter/bool/filter")).containsExactly(actors, places);
        assertThat(request.at("/aggs/dates/filter/bool/filter")).containsExactly(actors, places, sources);
    }

    @Test
    void selectedValuesAreCountedEvenWhereTheyAreNotAmongTheMostFrequent() {
        JsonNode facet = compose("actor=john-kerry&actor=russia&facetSize=100")
                .path("aggs")
                .path("actors")
                .path("aggs");

        assertThat(facet).isEqualTo(JsonText.read("""
                {
                  "values": {"terms": {"field": "actors", "size": 100, "shard_size": 500,
                    "order": [{"_count": "desc"}, {"_key": "asc"}]}},
                  "selected": {"terms": {"field": "actors", "size": 2, "include": ["john-kerry", "russia"]}},
                  "missing": {"missing": {"field": "actors"}}
                }"""));
    }

    @Test
    void noValuesAreAskedForWhereNoneAreWanted() {
        JsonNode facet = compose("place=aleppo&facetSize=0").at("/aggs/places/aggs");

        assertThat(facet.has("values")).isFalse();
        assertThat(facet.has("selected")).isTrue();
        assertThat(facet.has("missing")).isTrue();
    }

    @Test
    void instantsAreCountedByTheDaysOfTheReadersZone() {
        assertThat(compose("timeZone=America/New_York")
                        .at("/aggs/dates/aggs/publishedInstants/date_histogram/time_zone")
                        .asText())
                .isEqualTo("America/New_York");
    }

    @Test
    void weeksOfMentionedDatesAreCountedOnlyWhenTheyAreAskedFor() {
        assertThat(compose("interval=week").at("/aggs/dates/aggs/mentioned-week"))
                .isEqualTo(JsonText.read("""
                        {"date_histogram": {"field": "mentionedWeek", "calendar_interval": "week", "min_doc_count": 1,
                          "format": "strict_date"}}"""));
        assertThat(compose("interval=month").at("/aggs/dates/aggs").has("mentioned-week"))
                .isFalse();
    }

    private static JsonNode compose(String rawQuery) {
        return JsonText.read(QueryComposer.compose(Queries.of(rawQuery), Duration.ofSeconds(10))
                .toString());
    }
}
