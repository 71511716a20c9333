package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijill.index.IndexSchema;

/** A takedown erases, is confirmed by a search, and stays. */
class TakedownIT {

    private static final String SOURCE = "takedown-it";
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
        elasticsearch.send(elasticsearch
                .request("/" + generation() + "/_settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"index.gc_deletes\": \"1s\"}")));
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
