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
        awaitSent(limit);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(indexed(READ_ALIAS, source)).isEqualTo(recorded));
        assertConsistent();
    }

    /** Waits until nothing is on its way to the index. */
    void awaitSent(Duration limit) {
        await().atMost(limit)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(record.number("select count(*) from outbox")).isZero());
    }

    /** Counts what became of articles of a source, of which nothing is on its way any more. */
    Account account(String source, Map<String, Integer> acknowledged) {
        Map<String, String> recorded = record.revisions(source);
        Map<String, String> indexed = indexed(READ_ALIAS, source);
        long lost = acknowledged.entrySet().stream()
                .filter(entry -> {
                    String current = recorded.get(entry.getKey());
                    return current == null
                            || revision(current) < entry.getValue()
                            || !current.equals(indexed.get(entry.getKey()));
                })
                .count();
        long repeated = recorded.entrySet().stream()
                .filter(entry -> revision(entry.getValue()) > acknowledged.getOrDefault(entry.getKey(), 0))
                .count();
        long twice =
                record.number("select count(*) - count(distinct external_id) from article where source = ?", source);
        long unknown = indexed.keySet().stream()
                .filter(id -> !recorded.containsKey(id))
                .count();
        return new Account(acknowledged.size(), lost, repeated + twice + unknown);
    }

    private static int revision(String revisionAndVersion) {
        return Integer.parseInt(revisionAndVersion.substring(0, revisionAndVersion.indexOf('@')));
    }

    /** Fails unless the service itself finds no difference between record and index. */
    void assertConsistent() {
        Api ingest = new Api(stack.ingest().uri());
        long checked = 0;
        String after = "";
        do {
            JsonNode report = ingest.get("/api/v1/index/consistency" + Api.query("after=" + after))
                    .json();
            for (String difference :
                    new String[] {"missing", "behind", "ahead", "orphaned", "pending", "deadLetters"}) {
                assertThat(report.path(difference).asLong())
                        .as("%s in %s", difference, report)
                        .isZero();
            }
            checked += report.path("checked").asLong();
            after = report.path("next").asText();
        } while (!after.isEmpty());
        assertThat(checked).isEqualTo(record.number("select count(*) from article"));
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

    /**
     * What became of articles.
     *
     * @param acknowledged how many were acknowledged
     * @param lost those of them that are not in PostgreSQL and in the index at their newest revision
     * @param doubled articles, revisions and documents that are there once too often
     */
    record Account(long acknowledged, long lost, long doubled) {}
}
