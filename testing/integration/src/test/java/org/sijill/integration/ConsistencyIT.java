package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijill.stack.SijillStack;

/** What somebody did to the index behind Sijill's back is found, article by article, and mended on request. */
class ConsistencyIT {

    private static final String SOURCE = "consistency-it";

    private final SijillStack stack = Stacks.shared();
    private final Api api = new Api(stack.gateway().uri());
    private final Api elasticsearch = new Api(stack.elasticsearch().uri());
    private final Ledger record = new Ledger(stack);

    @Test
    void everyKindOfDifferenceIsFoundAndMended() {
        repair();
        String missing = submit("missing");
        String behind = submit("behind");
        String ahead = submit("ahead");
        awaitNothingPending();
        String generation =
                elasticsearch.get("/_alias/articles-s1").json().fieldNames().next();
        // A loss leaves no trace, a deletion does for a while, unless it is forgotten at once.
        elasticsearch.send(elasticsearch
                .request("/" + generation + "/_settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"index.gc_deletes\": \"0s\"}")));
        elasticsearch.send(elasticsearch
                .request("/" + generation + "/_doc/" + missing + "?refresh=true")
                .DELETE());
        record.change("update article set index_version = index_version + 5 where id = ?", behind);
        put(generation, ahead, 99);
        put(generation, "nobody-knows-this-one", 3);

        JsonNode found = api.get("/api/v1/index/consistency").json();

        assertThat(found.path("generation").asText()).isEqualTo(generation);
        assertThat(found.path("missing").asLong()).isEqualTo(1);
        assertThat(found.path("behind").asLong()).isEqualTo(1);
        assertThat(found.path("ahead").asLong()).isEqualTo(1);
        assertThat(found.path("orphaned").asLong()).isEqualTo(1);
        assertThat(found.path("examples").findValuesAsText("articleId"))
                .containsExactlyInAnyOrder(missing, behind, ahead, "nobody-knows-this-one");

        assertThat(repair().path("repaired").asLong()).isEqualTo(4);
        awaitNothingPending();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> new Deliveries(stack).assertConsistent());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.search("source=" + SOURCE).hits())
                        .containsExactlyInAnyOrder("missing", "behind", "ahead"));
    }

    @Test
    void wrongParametersAreNamed() {
        assertThat(api.get("/api/v1/index/consistency?generation=nope&articles=0&fix=true")
                        .blamed())
                .containsExactlyInAnyOrder("generation", "articles", "fix");
    }

    private JsonNode repair() {
        return api.send(api.request("/api/v1/index/consistency/repair").POST(BodyPublishers.noBody()))
                .json();
    }

    private String submit(String name) {
        return api.submit(Api.draft(SOURCE, name, "نص للمقارنة " + name))
                .json()
                .path("id")
                .asText();
    }

    private void put(String generation, String id, long version) {
        Answer answer = elasticsearch.post(
                "/" + generation + "/_doc/" + id + "?refresh=true&version_type=external&version=" + version,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("indexVersion", version)
                        .put("state", "removed"));
        assertThat(answer.status()).isIn(200, 201);
    }

    private void awaitNothingPending() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(record.number("select count(*) from outbox")).isZero());
    }
}
