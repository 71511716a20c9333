package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.ElasticsearchCluster;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;

/** Three Elasticsearch nodes with one replica of everything lose the node that takes the articles. */
@OwnServers
class ClusterIT {

    private static final int NODES = 3;
    private static final int ARTICLES = Integer.getInteger("sijill.crash.articles", 1_000);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String HOSTS = "quarkus.elasticsearch.hosts";

    private static final ElasticsearchCluster CLUSTER = ElasticsearchCluster.startThrowAway(NODES);
    private static final SijillStack STACK = SijillStack.startThrowAway(new Hosts(CLUSTER.hosts())::of);
    private static final Api API = new Api(STACK.gateway().uri());

    private static final CrashSummary SUMMARY = new CrashSummary();

    @AfterAll
    static void stop() {
        SUMMARY.write();
        STACK.close();
        CLUSTER.close();
    }

    @Test
    void theLossOfANodeLosesNoArticle() {
        addReplicas();
        String source = "cluster";
        Flood flood = Flood.start(API, source, Flood.ARTICLES);
        String load = "cluster-import";
        Answer started = API.post("/api/v1/imports", Uploads.NDJSON, Flood.lines(load, ARTICLES));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        await().atMost(LIMIT)
                .until(() ->
                        flood.count() >= Flood.ARTICLES / 3 && recorded(load).size() >= ARTICLES / 3);

        int lost = primary();
        CLUSTER.node(lost).kill();
        Instant killed = Instant.now();
        Answer accepted = API.post("/api/v1/articles", Api.draft(source + "-late", "1", "نص وعقدة غائبة"));
        assertThat(accepted.status()).isEqualTo(201);
        flood.await();

        Map<String, Integer> imported = Flood.ids(load, ARTICLES);
        await().atMost(LIMIT).until(() -> recorded(load).size() == ARTICLES);
        Deliveries deliveries =
                new Deliveries(STACK, CLUSTER.node((lost + 1) % NODES).uri());
        deliveries.awaitSent(LIMIT);
        SUMMARY.add(
                "node of three ELASTICSEARCH killed during an import",
                1,
                deliveries.account(load, imported),
                Duration.between(killed, Instant.now()));
        deliveries.assertComplete(source, flood.acknowledged(), LIMIT);
        deliveries.assertComplete(load, imported, LIMIT);

        CLUSTER.node(lost).restart();
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> health().path("status").asText().equals("green"));
        deliveries.assertComplete(source, flood.acknowledged(), LIMIT);
        deliveries.assertComplete(load, imported, LIMIT);
    }

    /** The articles of an import so far. */
    private static Set<String> recorded(String source) {
        return new Ledger(STACK).revisions(source).keySet();
    }

    private static void addReplicas() {
        Api elasticsearch = new Api(CLUSTER.node(0).uri());
        await().atMost(LIMIT)
                .until(() -> elasticsearch.get("/_alias/articles-s1").status() == 200);
        Answer answer = elasticsearch.send(elasticsearch
                .request("/_all/_settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"index.number_of_replicas\": 1}")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await().atMost(LIMIT).until(() -> health().path("status").asText().equals("green"));
        assertThat(health().path("number_of_nodes").asInt()).isEqualTo(NODES);
    }

    private static JsonNode health() {
        return new Api(CLUSTER.node(0).uri()).get("/_cluster/health").json();
    }

    /** The node that has the primary shard of the index that is fed. */
    private static int primary() {
        JsonNode state = new Api(CLUSTER.node(0).uri())
                .get("/_cluster/state/routing_table,nodes/articles-s1")
                .json();
        String node = "";
        for (JsonNode shard : state.path("routing_table")
                .path("indices")
                .iterator()
                .next()
                .path("shards")
                .path("0")) {
            if (shard.path("primary").asBoolean()) {
                node = shard.path("node").asText();
            }
        }
        for (int i = 0; i < NODES; i++) {
            JsonNode local =
                    new Api(CLUSTER.node(i).uri()).get("/_nodes/_local").json().path("nodes");
            if (local.has(node)) {
                return i;
            }
        }
        throw new AssertionError("No node has the primary shard: " + state);
    }

    /** A class of its own, because other threads call it while the stack is made. */
    private record Hosts(String hosts) {

        ServiceSpecification of(ServiceSpecification specification) {
            return specification.properties().containsKey(HOSTS) ? specification.with(HOSTS, hosts) : specification;
        }
    }
}
