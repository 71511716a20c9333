package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.stack.SijillStack;

/** Whether everything that was acknowledged is in PostgreSQL once and in the index once, at its newest revision. */
final class Deliveries {

    private static final int PAGE = 5_000;
    private static final String READ_ALIAS = "articles-s1";

    private final SijillStack stack;
    private final Api elasticsearch;
    private final Ledger record;

    Deliveries(SijillStack stack) {
        this(stack, stack.elasticsearch().uri());
    }

    Deliveries(SijillStack stack, URI elasticsearch) {
        this.stack = stack;
        this.elasticsearch = new Api(elasticsearch);
        this.record = new Ledger(stack);
    }

    /** Fails unless it comes true within the limit. */
    void assertComplete(String source, Map<String, Integer> acknowledged, Duration limit) {
        Map<String, String> recorded = record.revisions(source);
        assertThat(recorded.keySet()).as("in PostgreSQL").isEqualTo(acknowledged.keySet());
        acknowledged.forEach((id, revision) ->
                assertThat(recorded.get(id)).as("article %s in PostgreSQL", id).startsWith(revision + "@"));
        assertThat(record.number("""
                        select count(*) from article a where a.source = ? and a.revision <>
                            (select count(*) from article_revision r where r.article_id = a.id)""", source))
                .as("articles without all of their revisions")
                .isZero();
        await().atMost(limit)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(record.number("select count(*) from outbox")).isZero());
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(indexed(READ_ALIAS, source)).isEqualTo(recorded));
        assertConsistent();
    }

    /** Fails unless the service itself finds no difference between record and index. */
    void assertConsistent() {
        JsonNode report =
                new Api(stack.ingest().uri()).get("/api/v1/index/consistency").json();
        assertThat(report.path("checked").asLong()).isEqualTo(record.number("select count(*) from article"));
        for (String difference : new String[] {"missing", "behind", "ahead", "orphaned", "pending", "deadLetters"}) {
            assertThat(report.path(difference).asLong())
                    .as("%s in %s", difference, report)
                    .isZero();
        }
    }

    /** Revision and index version by article id, as an index or alias has them. */
    Map<String, String> indexed(String index, String source) {
        Map<String, String> found = new TreeMap<>();
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", PAGE).putArray("sort").addObject().put("id", "asc");
        query.putArray("_source").add("revision").add("indexVersion");
        query.putObject("query").putObject("term").put("source", source);
        JsonNode hits;
        do {
            elasticsearch.send(elasticsearch.request("/" + index + "/_refresh").POST(BodyPublishers.noBody()));
            hits = elasticsearch
                    .post("/" + index + "/_search", query)
                    .json()
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                JsonNode article = hit.path("_source");
                found.put(
                        hit.path("_id").asText(),
                        article.path("revision").asText() + "@"
                                + article.path("indexVersion").asText());
                query.putArray("search_after").add(hit.path("_id").asText());
            }
        } while (hits.size() == PAGE);
        return found;
    }
}
