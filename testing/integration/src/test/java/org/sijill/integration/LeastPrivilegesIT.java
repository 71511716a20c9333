package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.Elasticsearch;
import org.sijill.stack.ElasticsearchUsers;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;
import org.sijill.stack.seed.SeedLoader;

/**
 * On a server that asks for passwords each user of the production manifests can do its work and nothing else, and the
 * index is made of as many shards as is said.
 */
@OwnServers
class LeastPrivilegesIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String INGEST = "sijill-ingest";
    private static final String SEARCH = "sijill-search";
    private static final String SNAPSHOTS = "sijill-snapshots";
    private static final String ARTICLES = "articles-s1";
    private static final int SHARDS = 3;

    private static final Elasticsearch SERVER = Elasticsearch.startThrowAwayFor(new ElasticsearchUsers(
            Path.of(System.getProperty("sijill.root", ".")).resolve("k8s/components/elasticsearch-eck/roles.yml"),
            Map.of(INGEST, "sijill_ingest", SEARCH, "sijill_search", SNAPSHOTS, "sijill_snapshots")));
    private static final SijillStack STACK = SijillStack.startThrowAway(new Users(SERVER)::of);
    private static final Api API = new Api(STACK.gateway().uri());

    @BeforeAll
    static void load() {
        assertThat(new SeedLoader(STACK.gateway().uri(), STACK.tokens().issue("editor")).load())
                .hasSize(5);
        await().atMost(LIMIT).until(() -> API.search("q=حلب").total() == 5);
    }

    @AfterAll
    static void stop() {
        STACK.close();
        SERVER.close();
    }

    @Test
    void searchServiceAnswersEverything() {
        Answer found = API.search("q=حلب", "expand=true", "explain=true");

        assertThat(found.total()).isEqualTo(5);
        assertThat(found.count("places", "aleppo")).isEqualTo(5);
        assertOk("/api/v1/suggest?prefix=%D8%AD%D9%84");
        assertOk("/api/v1/articles/" + found.json().at("/hits/0/id").asText() + "/related");
        assertOk("/api/v1/places/aleppo");
        assertOk("/api/v1/map?zoom=5");
        assertThat(API.get("/api/v1/export").text().lines()).hasSize(5);
    }

    @Test
    void searchServiceKnowsTheSizeOfTheIndex() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(new Api(STACK.search().management())
                                .get("/q/metrics")
                                .text())
                        // What was taken down leaves a tombstone.
                        .containsPattern("sijill_index_documents\\{service=\"search-service\"} [56]\\.0"));
    }

    @Test
    void ingestServiceComparesAndRebuildsTheIndexInAsManyShardsAsIsSaid() {
        assertOk("/api/v1/index/consistency");
        Answer started = API.send(API.request("/api/v1/index/rebuilds").POST(BodyPublishers.noBody()));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String rebuild = "/api/v1/index/rebuilds/" + started.json().path("id").asText();
        await().atMost(LIMIT)
                .until(() -> API.get(rebuild).json().path("state").asText().equals("switched"));

        JsonNode settings =
                ask(INGEST, "GET", "/" + ARTICLES + "/_settings", null).json();

        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(index -> assertThat(
                                index.at("/settings/index/number_of_shards").asInt())
                        .isEqualTo(SHARDS));
        assertThat(API.search("q=حلب").total()).isEqualTo(5);
    }

    @Test
    void anArticleIsTakenDown() {
        Answer submitted = API.submit(Api.draft("least-privileges", "1", "نصّ لا يبقى"));
        String id = submitted.json().path("id").asText();
        assertThat(submitted.json().path("indexed").asBoolean()).isTrue();

        assertThat(API.takeDown(id, "asked for").status()).isEqualTo(204);
        assertThat(API.search("source=least-privileges").total()).isZero();
    }

    @Test
    void whoeverSearchesWritesNothing() {
        assertThat(ask(SEARCH, "GET", "/" + ARTICLES + "/_count", null).status())
                .isEqualTo(200);
        assertThat(ask(SEARCH, "DELETE", "/" + ARTICLES, null).status()).isEqualTo(403);
        assertThat(ask(SEARCH, "POST", "/" + ARTICLES + "/_doc", "{}").status()).isEqualTo(403);
    }

    @Test
    void nobodyReadsWithoutAName() {
        assertThat(new Api(SERVER.uri())
                        .withToken(null)
                        .get("/" + ARTICLES + "/_count")
                        .status())
                .isEqualTo(401);
    }

    /** As the schedule has them taken: in the name of the user that put it. */
    @Test
    void snapshotsAreTakenByWhoCannotReadThem() {
        Answer repository =
                ask(SNAPSHOTS, "PUT", "/_snapshot/sijill", "{\"type\": \"fs\", \"settings\": {\"location\": \"s\"}}");
        assertThat(repository.status()).as(repository.text()).isEqualTo(200);

        Answer taken = ask(
                SNAPSHOTS,
                "PUT",
                "/_snapshot/sijill/one?wait_for_completion=true",
                "{\"indices\": [\"articles-s*\", \"directory-s*\"], \"include_global_state\": false}");

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().at("/snapshot/state").asText()).isEqualTo("SUCCESS");
        assertThat(ask(SNAPSHOTS, "GET", "/" + ARTICLES + "/_count", null).status())
                .isEqualTo(403);
        assertThat(ask(
                                SNAPSHOTS,
                                "POST",
                                "/_security/user/_has_privileges",
                                "{\"cluster\": [\"manage_slm\", \"create_snapshot\"]}")
                        .json()
                        .path("has_all_requested")
                        .asBoolean())
                .isTrue();
    }

    private static void assertOk(String path) {
        Answer answer = API.get(path);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
    }

    private static Answer ask(String user, String method, String path, @Nullable String body) {
        Api nobody = new Api(SERVER.uri()).withToken(null);
        return nobody.send(nobody.request(path)
                .header("Authorization", ElasticsearchUsers.authorization(user))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A class of its own, because other threads call it while the stack is made. */
    private record Users(Elasticsearch server) {

        ServiceSpecification of(ServiceSpecification service) {
            return switch (service.name()) {
                case "ingest-service" ->
                    as(INGEST, service).with("sijill.ingest.index.shards", Integer.toString(SHARDS));
                case "search-service" -> as(SEARCH, service);
                default -> service;
            };
        }

        private ServiceSpecification as(String user, ServiceSpecification service) {
            return service.with(server)
                    .with("quarkus.elasticsearch.username", user)
                    .withSecret("QUARKUS_ELASTICSEARCH_PASSWORD", user);
        }
    }
}
