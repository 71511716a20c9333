package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijill.index.IndexSchema;

/** A takedown erases, is confirmed by a search, and stays. */
class TakedownIT {

    private static final String SOURCE = "takedown-it";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REASON = "طلب أحد الشهود";

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Api elasticsearch = new Api(Stacks.shared().elasticsearch().uri());
    private final Ledger record = new Ledger(Stacks.shared());

    @Test
    void nothingButIdentityAndReasonRemains() {
        ObjectNode draft = Api.draft(SOURCE, "erased", "شهادة من حلب.");
        String id = api.submit(draft).json().path("id").asText();

        Answer answer = api.takeDown(id, REASON);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.search("source=" + SOURCE, "q=شهادة").total()).isZero();
        assertThat(api.get("/api/v1/articles/" + id).status()).isEqualTo(410);
        assertThat(api.get("/api/v1/articles/" + id + "?form=raw").status()).isEqualTo(410);
        assertThat(api.submit(draft).status()).isEqualTo(410);
        assertThat(record.number("select count(*) from article_revision where article_id = ?", id))
                .isZero();
        assertThat(record.number("select count(*) from annotation where article_id = ?", id))
                .isZero();
        assertThat(record.number(
                        "select count(*) from article where id = ? and state = 'removed' and removal_reason = ?",
                        id,
                        REASON))
                .isOne();
        assertThat(indexed(id)).doesNotContain("شهادة").contains("removed");
    }

    @Test
    void aSecondTakedownKeepsTheFirstReason() {
        String id = api.submit(Api.draft(SOURCE, "twice", "نص يزال مرتين."))
                .json()
                .path("id")
                .asText();
        api.takeDown(id, REASON);

        assertThat(api.takeDown(id, "another reason").status()).isEqualTo(204);

        assertThat(record.number("select count(*) from article where id = ? and removal_reason = ?", id, REASON))
                .isOne();
    }

    @Test
    void aLateWriteDoesNotBringItBack() {
        String id = api.submit(Api.draft(SOURCE, "late", "نص عائد متأخر."))
                .json()
                .path("id")
                .asText();
        JsonNode stale = source(id);
        forgetDeletesAfterOneSecond();
        api.takeDown(id, REASON);
        // Longer than gc_deletes: a version that a delete had left behind would be forgotten by now.
        await().pollDelay(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> true);

        Answer answer = bulk(id, stale);

        assertThat(answer.json()
                        .path("items")
                        .get(0)
                        .path("index")
                        .path("status")
                        .asInt())
                .isEqualTo(409);
        elasticsearch.send(
                elasticsearch.request("/" + generation() + "/_refresh").POST(BodyPublishers.noBody()));
        assertThat(api.search("source=" + SOURCE, "q=عائد").total()).isZero();
    }

    @Test
    void aTakedownThatTheIndexRefusesIsNotGivenUp() {
        String id = api.submit(Api.draft(SOURCE, "refused", "نص ترفض إزالته."))
                .json()
                .path("id")
                .asText();
        // Elasticsearch refuses every document for good, with a 400.
        settings("index.default_pipeline", "missing");
        try {
            assertThat(api.takeDown(id, REASON).status()).isEqualTo(202);
            await().atMost(SOON)
                    .until(() -> record.number("select coalesce(max(attempts), 0) from outbox where article_id = ?", id)
                            > 1);
        } finally {
            settings("index.default_pipeline", null);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(indexed(id)).contains("removed"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(record.number("select count(*) from outbox where article_id = ?", id))
                        .isZero());
    }

    @Test
    void aTakedownNeedsAReason() {
        String id = api.submit(Api.draft(SOURCE, "reasonless", "نص باق."))
                .json()
                .path("id")
                .asText();

        assertThat(api.send(api.request("/api/v1/articles/" + id).DELETE()).blamed())
                .containsExactly("reason");
        assertThat(api.get("/api/v1/articles/" + id).status()).isEqualTo(200);
    }

    private Answer bulk(String id, JsonNode document) {
        ObjectNode action = new ObjectMapper().createObjectNode();
        action.putObject("index")
                .put("_index", generation())
                .put("_id", id)
                .put("version", document.path("indexVersion").asLong())
                .put("version_type", "external");
        String lines = action + "\n" + document + "\n";
        return elasticsearch.send(elasticsearch
                .request("/_bulk")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private void forgetDeletesAfterOneSecond() {
        settings("index.gc_deletes", "1s");
    }

    private void settings(String name, @Nullable String value) {
        ObjectNode settings = new ObjectMapper().createObjectNode().put(name, value);
        Answer answer = elasticsearch.put("/" + generation() + "/_settings", settings);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode source(String id) {
        return elasticsearch.get("/" + generation() + "/_doc/" + id).json().path("_source");
    }

    private String indexed(String id) {
        return source(id).toString();
    }

    private String generation() {
        return elasticsearch
                .get("/_alias/" + IndexSchema.READ_ALIAS)
                .json()
                .fieldNames()
                .next();
    }
}
