package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.integration.WarAndPeace.Told;

/**
 * Many articles at a glance: map, timeline, network, what is special, what is related. On three shards, where counts
 * that are only nearly right would show.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OwnServers
class ExplorationIT {

    private static final List<Told> ARTICLES = WarAndPeace.articles();

    private IndexOnly index;
    private Api api;

    @BeforeAll
    void start() {
        index = IndexOnly.start(WarAndPeace.DIRECTORY);
        index.serve("exploration", 3, ARTICLES.stream().map(Told::indexed).toList());
        api = index.api();
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @Test
    void aCellCountsEachArticleOnceHoweverManyOfItsPlacesItNames() {
        JsonNode map = api.get("/api/v1/map?zoom=5").json();

        assertThat(map.path("articles").asLong()).isEqualTo(ARTICLES.size());
        assertThat(map.path("cellZoom").asInt()).isEqualTo(7);
        // Aleppo, its quarter without coordinates and Idlib share a cell at this zoom; Geneva is far away.
        assertThat(cell(map, "7/77/50")).isEqualTo(count(told -> told.names("aleppo", "al-myassar", "idlib")));
        assertThat(cell(map, "7/66/45")).isEqualTo(count(told -> told.names("geneva")));
        assertThat(map.path("missing").asLong())
                .isEqualTo(count(told -> told.places().isEmpty()));
        assertThat(map.path("unplaced").asLong())
                .isEqualTo(count(told -> told.places().equals(Set.of("switzerland"))))
                .isPositive();
        assertThat(map.has("places")).isFalse();
        assertThat(ids(map.path("areas"))).containsExactly("aleppo-governorate");
    }

    @Test
    void aMapIsCutToItsBoxAndShowsPlacesFromNearby() {
        JsonNode map = api.get("/api/v1/map?zoom=9&bbox=36,35.5,38,36.5&q=" + WarAndPeace.encoded("قصف"))
                .json();

        assertThat(map.path("articles").asLong()).isEqualTo(count(Told::isWar));
        assertThat(ids(map.path("places"))).containsExactlyInAnyOrder("aleppo", "al-myassar", "idlib");
        for (JsonNode place : map.path("places")) {
            String id = place.path("id").asText();
            assertThat(place.path("count").asLong()).as(id).isEqualTo(count(told -> told.isWar() && told.names(id)));
        }
        assertThat(map.path("cells")).hasSize(2);
    }

    @Test
    void aSelectionIsOnTheMapToo() {
        JsonNode map = api.get("/api/v1/map?zoom=5&actor=lavrov").json();

        assertThat(cell(map, "7/66/45"))
                .isEqualTo(count(told -> told.names("geneva") && told.actors().contains("lavrov")));
    }

    @Test
    void everyCountOfANetworkIsExact() {
        for (String filter : List.of("", "&actor=kerry", "&place=syria", "&notActor=assad&publishedFrom=2016-03-01")) {
            Predicate<Told> restricted = WarAndPeace.meaning(filter);
            JsonNode network = api.get("/api/v1/network?nodes=60&edges=500&minCount=1&weight=count" + filter)
                    .json();
            Map<String, Long> nodes = new TreeMap<>();
            Map<String, Long> edges = new TreeMap<>();
            ARTICLES.stream().filter(restricted).forEach(told -> {
                List<String> keys = told.keys();
                keys.forEach(key -> nodes.merge(key, 1L, Long::sum));
                for (String one : keys) {
                    keys.stream()
                            .filter(other -> one.compareTo(other) < 0)
                            .forEach(other -> edges.merge(one + " " + other, 1L, Long::sum));
                }
            });

            assertThat(network.path("articles").asLong()).isEqualTo(count(restricted));
            assertThat(counts(network.path("nodes"), "key", "")).as(filter).isEqualTo(nodes);
            assertThat(counts(network.path("edges"), "from", "to")).as(filter).isEqualTo(edges);
        }
    }

    @Test
    void theStrongestTieIsTheOneBeyondChance() {
        JsonNode edges = api.get("/api/v1/network?kind=actor").json().path("edges");

        assertThat(edges.get(0).path("from").asText()).isEqualTo("actor:kerry");
        assertThat(edges.get(0).path("to").asText()).isEqualTo("actor:lavrov");
        assertThat(edges.get(0).path("npmi").asDouble()).isBetween(0.1, 1.0);
        assertThat(edges.get(0).path("lift").asDouble()).isGreaterThan(1);
    }

    @Test
    void aBucketOfATimelineShowsWhatSetsItApartInWordsAsTheyAreWritten() {
        JsonNode timeline = api.get("/api/v1/timeline?interval=month").json();

        Map<String, Long> expected = new TreeMap<>();
        ARTICLES.forEach(told -> expected.merge(told.day().withDayOfMonth(1).toString(), 1L, Long::sum));
        assertThat(counts(timeline.path("buckets"), "from", "")).isEqualTo(expected);
        JsonNode march = bucket(timeline, "2016-03-01").path("characteristics");
        assertThat(ids(march.path("actors"))).containsExactlyInAnyOrder("kerry", "lavrov");
        assertThat(ids(march.path("places"))).contains("geneva");
        assertThat(texts(march.path("words"))).isNotEmpty().isSubsetOf(WarAndPeace.PEACE_WORDS);
        JsonNode january = bucket(timeline, "2016-01-01").path("characteristics");
        assertThat(texts(january.path("words"))).isNotEmpty().isSubsetOf(WarAndPeace.WAR_WORDS);
    }

    @Test
    void aTimelineOfMentionedDatesCountsWhatTheBarsOfASearchCount() {
        JsonNode timeline =
                api.get("/api/v1/timeline?by=mentioned&interval=month&terms=0").json();
        JsonNode bars = api.search("interval=month", "size=0").facet("dates").path("mentioned");

        assertThat(counts(timeline.path("buckets"), "from", ""))
                .isEqualTo(counts(bars.path("buckets"), "from", ""))
                .isNotEmpty();
        assertThat(timeline.path("missing")).isEqualTo(bars.path("missing"));
        assertThat(timeline.path("buckets").get(0).has("characteristics")).isFalse();
    }

    @Test
    void whatIsSpecialIsWhatOthersHaveNotAndNotWhatWasAskedFor() {
        JsonNode special =
                api.get("/api/v1/significant?q=" + WarAndPeace.encoded("هدنة")).json();

        assertThat(special.path("articles").asLong()).isEqualTo(count(told -> !told.isWar()));
        assertThat(special.path("background").asLong()).isEqualTo(ARTICLES.size());
        JsonNode found = special.path("characteristics");
        assertThat(ids(found.path("actors"))).startsWith("lavrov");
        assertThat(found.path("actors").get(0).path("count").asLong())
                .isEqualTo(count(told -> !told.isWar() && told.actors().contains("lavrov")));
        assertThat(found.path("actors").get(0).path("background").asLong())
                .isEqualTo(count(told -> told.actors().contains("lavrov")));
        assertThat(texts(found.path("words")))
                .isNotEmpty()
                .isSubsetOf(WarAndPeace.PEACE_WORDS)
                .doesNotContain("هدنة");
    }

    @Test
    void nothingIsSpecialAboutEverything() {
        JsonNode found = api.get("/api/v1/significant").json().path("characteristics");

        assertThat(found.path("actors")).isEmpty();
        assertThat(found.path("words")).isEmpty();
    }

    @Test
    void aRelatedArticleTellsAnotherStoryOfTheSameKindAndCopiesStandApart() {
        Told first = ARTICLES.stream()
                .filter(told ->
                        told.story().equals("story-peace") && !told.actors().isEmpty())
                .findFirst()
                .orElseThrow();

        JsonNode related =
                api.get("/api/v1/articles/" + first.id() + "/related?size=20").json();

        List<String> copies = ids(related.path("copies").path("articles"));
        assertThat(copies)
                .containsExactlyInAnyOrderElementsOf(ARTICLES.stream()
                        .filter(told ->
                                told.story().equals(first.story()) && !told.id().equals(first.id()))
                        .map(Told::id)
                        .toList())
                .hasSize((int) related.path("copies").path("total").asLong());
        List<String> similar = ids(related.path("similar"));
        assertThat(similar)
                .isNotEmpty()
                .doesNotContain(first.id())
                .doesNotContainAnyElementsOf(copies)
                .allMatch(id -> !WarAndPeace.byId(ARTICLES, id).isWar());
        Set<String> stories = new HashSet<>();
        related.path("similar")
                .forEach(hit ->
                        assertThat(stories.add(hit.path("storyId").asText())).isTrue());
        assertThat(related.path("similar").get(0).path("sharedActors")).isNotEmpty();
    }

    @Test
    void nothingIsRelatedToAnArticleThatIsNotThere() {
        assertThat(api.get("/api/v1/articles/nothing/related").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/v1/map?zoom=19                                   | zoom
        /api/v1/map?bbox=1,2,3                                | bbox
        /api/v1/map?size=1                                    | size
        /api/v1/map?publishedFrom=x&zoom=y                    | zoom,publishedFrom
        /api/v1/timeline?by=birth                             | by
        /api/v1/timeline?terms=11                             | terms
        /api/v1/timeline?interval=hour                        | interval
        /api/v1/network?nodes=61                              | nodes
        /api/v1/network?edges=0                               | edges
        /api/v1/network?kind=source                           | kind
        /api/v1/network?minCount=0                            | minCount
        /api/v1/network?weight=heavy                          | weight
        /api/v1/significant?size=0                            | size
        /api/v1/significant?sort=newest                       | sort
        /api/v1/articles/x/related?size=51                    | size
        /api/v1/articles/x/related?q=x                        | q
        """)
    void aWrongParameterIsNamed(String path, String fields) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.blamed()).containsExactlyInAnyOrder(fields.split(",", -1));
    }

    private static long count(Predicate<Told> predicate) {
        return ARTICLES.stream().filter(predicate).count();
    }

    private static long cell(JsonNode map, String tile) {
        return StreamSupport.stream(map.path("cells").spliterator(), false)
                .filter(cell -> cell.path("tile").asText().equals(tile))
                .mapToLong(cell -> cell.path("count").asLong())
                .findFirst()
                .orElse(-1);
    }

    private static JsonNode bucket(JsonNode timeline, String from) {
        return StreamSupport.stream(timeline.path("buckets").spliterator(), false)
                .filter(bucket -> bucket.path("from").asText().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counts(JsonNode array, String field, String second) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode element : array) {
            String key = element.path(field).asText()
                    + (second.isEmpty() ? "" : " " + element.path(second).asText());
            if (element.path("count").asLong() > 0) {
                counts.put(key, element.path("count").asLong());
            }
        }
        return counts;
    }

    private static List<String> ids(JsonNode array) {
        return values(array, "id");
    }

    private static List<String> texts(JsonNode array) {
        return values(array, "text");
    }

    private static List<String> values(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(element -> values.add(element.path(field).asText()));
        return values;
    }
}
