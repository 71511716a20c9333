package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.text.NameAlternatives;

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
                        {"terms": {"field": "mentionedWeek", "size": 401, "order": {"_key": "asc"},
                          "format": "strict_date"}}"""));
        assertThat(compose("interval=month").at("/aggs/dates/aggs").has("mentioned-week"))
                .isFalse();
    }

    @Test
    void noMoreMentionedDaysAreAskedForThanTellWhetherThereAreTooMany() {
        JsonNode dates = compose("").at("/aggs/dates/aggs");

        assertThat(dates.at("/mentioned-day/terms/size").asInt()).isEqualTo(101);
        assertThat(dates.at("/mentioned-month/terms/size").asInt()).isEqualTo(101);
        assertThat(dates.at("/mentioned-year/date_histogram/field").asText()).isEqualTo("mentionedYear");
    }

    @Test
    void insideARangeOnlyItsBarsAreAskedFor() {
        assertThat(compose("mentionedFrom=2016-09-01&mentionedTo=2016-12-31&interval=day")
                        .at("/aggs/dates/aggs/mentioned-day"))
                .isEqualTo(JsonText.read("""
                        {"date_histogram": {"field": "mentionedDay", "calendar_interval": "day", "min_doc_count": 1,
                          "format": "strict_date", "hard_bounds": {"min": "2016-09-01", "max": "2017-01-01"}}}"""));
        assertThat(compose("mentionedTo=9999-12-31").at("/aggs/dates/aggs/mentioned-day/date_histogram"))
                .noneMatch(JsonNode::isObject);
    }

    @Test
    void onlyValuesThatMayBeListedAreAskedForAndSelectedOnesInAnyCase() {
        ListedValues listed = new ListedValues(List.of("john-kerry"), List.of(), "BBC عربية", Map.of());
        JsonNode facets = compose("actor=russia&place=aleppo", listed).path("aggs");

        assertThat(facets.at("/actors/aggs/values/terms/include")).isEqualTo(JsonText.read("[\"john-kerry\"]"));
        assertThat(facets.at("/actors/aggs/selectedBeside/terms/include")).isEqualTo(JsonText.read("[\"russia\"]"));
        assertThat(facets.at("/places/aggs").has("values")).isFalse();
        assertThat(facets.at("/places/aggs").has("selectedBeside")).isTrue();
        assertThat(facets.at("/sources/aggs/values/terms/include").asText())
                .startsWith(".*[bB][bB][cC]\\ ع")
                .endsWith(".*");
    }

    @Test
    void actorTypesAreCountedByTheActorsOfEach() {
        ListedValues listed =
                new ListedValues(null, null, "", Map.of(ActorType.PERSON, List.of("john-kerry", "sergey-lavrov")));

        assertThat(compose("actor=russia&place=aleppo", listed).at("/aggs/actors/aggs/types"))
                .isEqualTo(JsonText.read("""
                        {"filters": {"filters": {"person": {"terms": {"actors": ["john-kerry", "sergey-lavrov"]}}}}}"""));
        assertThat(compose("").at("/aggs/actors/aggs").has("types")).isFalse();
    }

    @Test
    void formerIdsAreCountedWithTheirEntityAndTakeNoRoomFromOtherValues() {
        JsonNode facet = merged("facetSize=10", ListedValues.ALL);

        assertThat(facet.at("/values/terms/size").asInt()).isEqualTo(11);
        assertThat(facet.path("merged")).isEqualTo(JsonText.read("""
                {"filters": {"filters": {"john-kerry": {"terms": {"actors": ["john-kerry", "j-kerry"]}}}}}"""));
        assertThat(facet.at("/each/terms/include")).isEqualTo(JsonText.read("[\"john-kerry\", \"j-kerry\"]"));
    }

    @Test
    void aMergedEntityThatMayNotBeListedIsCountedOnlyWhereItIsSelected() {
        ListedValues others = new ListedValues(List.of("russia"), null, "", Map.of());

        assertThat(merged("", others).has("merged")).isFalse();
        assertThat(merged("actor=j-kerry", others).has("merged")).isTrue();
    }

    private static JsonNode merged(String rawQuery, ListedValues listed) {
        SearchQuery query = Queries.of(rawQuery, new OneMerge("john-kerry", "j-kerry"));
        return JsonText.read(QueryComposer.compose(query, NameAlternatives.NONE, listed, Duration.ofSeconds(10))
                        .toString())
                .at("/aggs/actors/aggs");
    }

    private static JsonNode compose(String rawQuery, ListedValues listed) {
        return JsonText.read(
                QueryComposer.compose(Queries.of(rawQuery), NameAlternatives.NONE, listed, Duration.ofSeconds(10))
                        .toString());
    }

    private static JsonNode compose(String rawQuery) {
        return JsonText.read(QueryComposer.compose(Queries.of(rawQuery), NameAlternatives.NONE, Duration.ofSeconds(10))
                .toString());
    }
}
