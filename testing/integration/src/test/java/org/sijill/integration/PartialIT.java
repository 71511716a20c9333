package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.integration.FacetCorpus.Known;

/** A third of the index is gone: an answer that can say so does, and there is none where it could not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialIT {

    private static final FacetCorpus CORPUS = new FacetCorpus(20161207L);
    private static final List<Known> ARTICLES = CORPUS.articles(300);

    private IndexOnly index;
    private Api api;

    @BeforeAll
    void loseAThird() {
        index = IndexOnly.start(CORPUS.directory());
        index.serve("thirds", 3, ARTICLES.stream().map(Known::indexed).toList());
        api = index.api();
        assertThat(api.search().total()).isEqualTo(ARTICLES.size());
        index.loseShard(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> api.search().json().has("partial"));
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @Test
    void aSearchSaysWhatIsMissing() {
        Answer answer = api.search("q=رقم");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.total()).isPositive().isLessThan(ARTICLES.size());
        assertThat(answer.json().at("/total/relation").asText()).isEqualTo("gte");
        assertThat(answer.json().at("/partial/failedShards").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/partial/timedOut").asBoolean()).isFalse();
    }

    @Test
    void eachRowOfABatchSaysIt() {
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        batch.putArray("queries").addObject().put("query", "q=رقم");

        JsonNode row = api.post("/api/v1/search/batch", batch).json().at("/results/0");

        assertThat(row.at("/total/relation").asText()).isEqualTo("gte");
        assertThat(row.at("/partial/failedShards").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search.atom",
                "/api/v1/export",
                "/api/v1/map",
                "/api/v1/timeline",
                "/api/v1/network",
                "/api/v1/significant",
                "/api/v1/articles/article-0001/related"
            })
    void whatCannotSayItIsNotAnswered(String path) {
        assertUnavailable(api.get(path));
    }

    @Test
    void whatIsNewIsNotToldInParts() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("query", "q=رقم").put("indexedFrom", "2016-01-01T00:00:00Z");

        assertUnavailable(api.post("/internal/v1/match", request));
    }

    @Test
    void whoeverTypesIsHelpedAllTheSame() {
        JsonNode completed = api.get("/api/v1/suggest?prefix=Name").json();

        assertThat(completed.path("actors")).isNotEmpty();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }
}
