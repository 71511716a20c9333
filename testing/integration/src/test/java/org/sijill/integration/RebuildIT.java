package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sijill.integration.RebuildTraffic.READS_A_SECOND;
import static org.sijill.integration.RebuildTraffic.WRITES_A_SECOND;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sijill.stack.SijillStack;

/** A new generation takes over while readers read and writers write, and the way back stays open. */
@TestMethodOrder(OrderAnnotation.class)
@OwnServers
class RebuildIT {

    private static final int ARTICLES = Integer.getInteger("sijill.rebuild.articles", 600);

    /** Seconds of traffic before and after. */
    private static final int WARM_UP = Integer.getInteger("sijill.rebuild.warm-up", 2);

    private static final int AFTERWARDS = Integer.getInteger("sijill.rebuild.afterwards", 2);

    /** Whether the machine must keep pace with the traffic, which one with other work need not. */
    private static final boolean PACED = Boolean.getBoolean("sijill.rebuild.paced");

    /** Calls that are under way when the time is taken do not count. */
    private static final double KEPT_PACE = 0.98;

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger(RebuildIT.class.getName());

    private static final SijillStack STACK = SijillStack.startThrowAway();
    private static final Api API = new Api(STACK.gateway().uri());
    private static final Ledger RECORD = new Ledger(STACK);
    private static final Deliveries DELIVERIES = new Deliveries(STACK);

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @Test
    @Order(1)
    void noReadFailsAndNoWriteIsLost() {
        Map<String, Integer> before = loaded("rebuild-before");
        String old = serving();

        JsonNode rebuild;
        RebuildTraffic traffic = new RebuildTraffic(API, before.keySet());
        try (traffic) {
            await().atMost(LIMIT).until(() -> traffic.reads().answered() > WARM_UP * READS_A_SECOND);
            long began = System.nanoTime();
            rebuild = start();
            awaitState(rebuild, "switched");
            note("until the switch", traffic, began);
            // Some more, so that there are reads and writes after the switch.
            int writes = traffic.writes().answered();
            await().atMost(LIMIT).until(() -> traffic.writes().answered() > writes + AFTERWARDS * WRITES_A_SECOND);
            note("and " + AFTERWARDS + " s more", traffic, began);
        }

        assertThat(traffic.failures()).isEmpty();
        assertThat(serving()).isEqualTo(rebuild.path("generation").asText()).isNotEqualTo(old);
        DELIVERIES.assertComplete("rebuild-before", before, LIMIT);
        DELIVERIES.assertComplete("rebuild-during", traffic.written(), LIMIT);
        // The old generation lacks nothing either.
        assertThat(DELIVERIES.indexed(old, "rebuild-during")).isEqualTo(RECORD.revisions("rebuild-during"));
    }

    private static void note(String what, RebuildTraffic traffic, long began) {
        Pace.Measured reads = traffic.reads().since(began);
        Pace.Measured writes = traffic.writes().since(began);
        LOG.log(Level.INFO, "rebuild of {0} articles, {1}: reads {2}; writes {3}", ARTICLES, what, reads, writes);
        if (PACED) {
            assertThat(reads.perSecond()).isGreaterThan(KEPT_PACE * READS_A_SECOND);
            assertThat(writes.perSecond()).isGreaterThan(KEPT_PACE * WRITES_A_SECOND);
        }
    }

    @Test
    @Order(2)
    void readersCanBeTakenBackWithoutLoss() {
        JsonNode rebuild = newest();
        Answer second = post("/api/v1/index/rebuilds");
        assertThat(second.status()).isEqualTo(409);
        String id = API.submit(Api.draft("rebuild-after", "1", "نص بعد التبديل"))
                .json()
                .path("id")
                .asText();

        assertThat(action(rebuild, "rollback").status()).isEqualTo(202);
        awaitState(rebuild, "rolled-back");

        assertThat(serving()).isEqualTo(rebuild.path("previous").asText());
        assertThat(API.search("source=rebuild-after").hits()).containsExactly("1");
        assertThat(action(rebuild, "rollback").status()).isEqualTo(409);
        assertThat(API.takeDown(id, "court order").status()).isEqualTo(204);
        assertThat(API.search("source=rebuild-after").total()).isZero();
    }

    @Test
    @Order(3)
    void theGenerationThatNobodyReadsIsRetired() {
        JsonNode rebuild = newest();

        assertThat(action(rebuild, "retire").status()).isEqualTo(202);
        awaitState(rebuild, "retired");

        String retired = rebuild.path("generation").asText();
        assertThat(elasticsearch().get("/" + retired).status()).isEqualTo(404);
        assertThat(RECORD.number("select count(*) from index_generation where state = 'active'"))
                .isEqualTo(1);
        assertThat(API.submit(Api.draft("rebuild-retired", "1", "نص بعد النهاية"))
                        .json()
                        .path("indexed")
                        .asBoolean())
                .isTrue();
        DELIVERIES.assertConsistent();
    }

    @Test
    @Order(4)
    void aRebuildCanBeGivenUp() {
        String serving = serving();
        JsonNode rebuild = start();

        Answer cancelled = action(rebuild, "cancel");

        // Whoever is too late is told so.
        if (cancelled.status() == 202) {
            awaitState(rebuild, "cancelled");
            assertThat(serving()).isEqualTo(serving);
            assertThat(elasticsearch()
                            .get("/" + rebuild.path("generation").asText())
                            .status())
                    .isEqualTo(404);
        } else {
            assertThat(cancelled.status()).isEqualTo(409);
            finish(rebuild);
        }
        assertThat(action(rebuild, "cancel").status()).isEqualTo(409);
        DELIVERIES.assertConsistent();
    }

    @Test
    @Order(5)
    void aKilledServiceGoesOnWithTheRebuild() {
        JsonNode rebuild = start();

        STACK.ingest().kill();
        STACK.ingest().restart();
        STACK.ingest().awaitReady();

        awaitState(rebuild, "switched");
        finish(rebuild);
        DELIVERIES.assertConsistent();
    }

    @Test
    @Order(6)
    void whatCanBeFoundIsSaidToBeWhileANewGenerationIsEmpty() throws SQLException {
        ObjectNode draft = Api.draft("rebuild-waiting", "1", "نص قبل البناء");
        assertThat(API.submit(draft).json().path("indexed").asBoolean()).isTrue();
        JsonNode rebuild;
        try (Connection writer = STACK.postgres().connect(SijillStack.DATABASE)) {
            // While somebody writes who does not know of the new generation, it is not filled.
            writer.setAutoCommit(false);
            writer.createStatement().execute("select pg_current_xact_id()");
            rebuild = start();

            Answer again = API.submit(draft);

            assertThat(again.json().path("outcome").asText()).isEqualTo("unchanged");
            assertThat(again.json().path("indexed").asBoolean()).isTrue();
            writer.rollback();
        }
        finish(rebuild);
    }

    @Test
    @Order(7)
    void aGenerationThatRefusesWhatReadersFindIsNotShownToThem() {
        String serving = serving();
        String id = API.submit(Api.draft("rebuild-refused", "1", "نص يرفضه الفهرس الجديد"))
                .json()
                .path("id")
                .asText();
        // A keyword longer than Lucene takes, which only a new index meets.
        RECORD.change("update article set language = repeat('x', 40000) where id = ?", id);

        JsonNode rebuild = start();
        awaitState(rebuild, "failed");

        assertThat(newest().path("detail").asText()).contains("refuses 1 article");
        assertThat(serving()).isEqualTo(serving);
        assertThat(API.search("source=rebuild-refused").hits()).containsExactly("1");
        RECORD.change("update article set language = 'ar' where id = ?", id);
        assertThat(action(rebuild, "cancel").status()).isEqualTo(202);
        awaitState(rebuild, "cancelled");
        DELIVERIES.assertConsistent();
    }

    @Test
    @Order(8)
    void whatIsNotThereIsNotFound() {
        assertThat(API.get("/api/v1/index/rebuilds/999999").status()).isEqualTo(404);
        assertThat(API.get("/api/v1/index/rebuilds/x").status()).isEqualTo(404);
        assertThat(post("/api/v1/index/rebuilds/999999/retire").status()).isEqualTo(404);
        assertThat(API.get("/api/v1/index/rebuilds?size=1").blamed()).containsExactly("size");
    }

    /** Articles of one import, each at its first revision. */
    private static Map<String, Integer> loaded(String source) {
        Map<String, Integer> articles = Flood.ids(source, ARTICLES);
        Uploads uploads = new Uploads(API);
        uploads.awaitOver(uploads.start(Uploads.NDJSON, Flood.lines(source, ARTICLES), ""));
        DELIVERIES.assertComplete(source, articles, LIMIT);
        return articles;
    }

    private static void finish(JsonNode rebuild) {
        awaitState(rebuild, "switched");
        assertThat(action(rebuild, "retire").status()).isEqualTo(202);
        awaitState(rebuild, "retired");
    }

    private static JsonNode start() {
        Answer started = post("/api/v1/index/rebuilds");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.location("/api/v1/index/rebuilds"))
                .isEqualTo("/api/v1/index/rebuilds/" + started.json().path("id").asText());
        return started.json();
    }

    private static JsonNode newest() {
        return API.get("/api/v1/index/rebuilds").json().path("rebuilds").path(0);
    }

    private static Answer action(JsonNode rebuild, String action) {
        return post("/api/v1/index/rebuilds/" + rebuild.path("id").asText() + "/" + action);
    }

    private static Answer post(String path) {
        return API.send(API.request(path).POST(BodyPublishers.noBody()));
    }

    private static void awaitState(JsonNode rebuild, String state) {
        String path = "/api/v1/index/rebuilds/" + rebuild.path("id").asText();
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(API.get(path).json().path("state").asText()).isEqualTo(state));
    }

    private static Api elasticsearch() {
        return new Api(STACK.elasticsearch().uri());
    }

    private static String serving() {
        return elasticsearch().get("/_alias/articles-s1").json().fieldNames().next();
    }
}
