package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.integration.FacetCorpus.Known;

/** Pages go on as far as there are hits, and a cursor that leads nowhere any more says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OwnServers
class CursorsIT {

    /** More than Elasticsearch's own pages reach. */
    private static final int ARTICLES = 10_300;

    private static final int REACH_OF_FOLDED = 10_000;

    /** It stands in every article. */
    private static final String EVERYWHERE = "q=رقم";

    private static final FacetCorpus CORPUS = new FacetCorpus(20161206L);
    private static final List<Known> MANY = CORPUS.articles(ARTICLES);

    private IndexOnly index;

    @BeforeAll
    void start() {
        index = IndexOnly.start(CORPUS.directory());
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=newest", "sort=oldest", "fold=false"})
    void pagesGoOnBeyondTenThousandHits(String order) {
        serve("beyond-" + order.replace('=', '-'), 3, MANY);

        List<JsonNode> hits = walk(EVERYWHERE, order);

        assertThat(ids(hits))
                .containsExactlyInAnyOrderElementsOf(
                        MANY.stream().map(Known::id).toList());
        if (!order.startsWith("fold")) {
            long dated =
                    MANY.stream().filter(article -> article.published() != null).count();
            assertThat(hits.subList(0, (int) dated)).allMatch(hit -> hit.has("publishedAt"));
        }
    }

    @Test
    void pagesOfStoriesEndWhereElasticsearchEnds() {
        serve("folded", 1, MANY);

        List<JsonNode> hits = walk(EVERYWHERE);

        assertThat(ids(hits)).hasSize(REACH_OF_FOLDED).doesNotHaveDuplicates();
    }

    @Test
    void aCursorByScoreIsStaleInAnotherIndexAndOneByDateIsNot() {
        serve("before", 1, MANY);
        String byScore = first(EVERYWHERE, "fold=false");
        String byPlace = first(EVERYWHERE);
        String byDate = first(EVERYWHERE, "sort=newest");

        // Among few articles every score is higher than any was among many: no hit comes after the cursor.
        serve("after", 1, MANY.subList(0, 30));

        assertStale(next(byScore, EVERYWHERE, "fold=false"));
        assertStale(next(byPlace, EVERYWHERE));
        assertThat(next(byDate, EVERYWHERE, "sort=newest").status()).isEqualTo(200);
    }

    @Test
    void theLastPageIsEmptyAndNotStale() {
        serve("few", 1, MANY.subList(0, 10));

        Answer last = next(first(EVERYWHERE, "fold=false"), EVERYWHERE, "fold=false");

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.hits()).isEmpty();
        assertThat(last.json().has("nextCursor")).isFalse();
    }

    private void serve(String name, int shards, List<Known> articles) {
        index.serve(name, shards, articles.stream().map(Known::indexed).toList());
    }

    private List<JsonNode> walk(String... parameters) {
        List<JsonNode> hits = new ArrayList<>();
        Answer page = search("size=100", parameters);
        while (true) {
            page.json().path("hits").forEach(hits::add);
            String cursor = page.json().path("nextCursor").asText();
            if (cursor.isEmpty()) {
                return hits;
            }
            page = search("size=100&cursor=" + cursor, parameters);
        }
    }

    private String first(String... parameters) {
        return search("size=10", parameters).json().path("nextCursor").asText();
    }

    private Answer next(String cursor, String... parameters) {
        return send("size=10&cursor=" + cursor, parameters);
    }

    private Answer search(String page, String... parameters) {
        Answer answer = send(page, parameters);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer send(String page, String... parameters) {
        return index.api()
                .search(Stream.of(Stream.of("facetSize=0"), Stream.of(page.split("&", 0)), Stream.of(parameters))
                        .flatMap(some -> some)
                        .toArray(String[]::new));
    }

    private static List<String> ids(List<JsonNode> hits) {
        return hits.stream().map(hit -> hit.path("id").asText()).toList();
    }

    private static void assertStale(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.blamed()).containsExactly("cursor");
        assertThat(answer.json().path("detail").asText()).startsWith("cursor: is stale");
    }
}
