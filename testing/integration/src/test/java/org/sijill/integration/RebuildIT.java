package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.sijill.stack.SijillStack;

/** A new generation takes over while readers read and writers write, and the way back stays open. */
@TestMethodOrder(OrderAnnotation.class)
class RebuildIT {

    private static final int ARTICLES = Integer.getInteger("sijill.rebuild.articles", 600);
    private static final int READS_A_SECOND = 50;
    private static final int WRITES_A_SECOND = 20;
    private static final Duration LIMIT = Duration.ofMinutes(5);

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
    void noReadFailsAndNoWriteIsLost(TestReporter reporter) {
        Map<String, Integer> before =
                Flood.start(API, "rebuild-before", ARTICLES).await().acknowledged();
        DELIVERIES.assertComplete("rebuild-before", before, LIMIT);
        String old = serving();

        JsonNode rebuild;
        Traffic traffic = new Traffic();
        try (ScheduledExecutorService executor = Executors.newScheduledThreadPool(Traffic.READERS + Traffic.WRITERS)) {
            traffic.begin(executor);
            await().until(() -> traffic.reads.get() > READS_A_SECOND);
            rebuild = start();
            awaitState(rebuild, "switched");
            // Some more, so that there are reads and writes after the switch.
            int writes = traffic.written.size();
            await().atMost(LIMIT).until(() -> traffic.written.size() > writes + WRITES_A_SECOND);
            reporter.publishEntry("traffic", traffic.rates());
            traffic.end();
        }

        assertThat(traffic.failures).isEmpty();
        assertThat(serving()).isEqualTo(rebuild.path("generation").asText()).isNotEqualTo(old);
        DELIVERIES.assertComplete("rebuild-before", before, LIMIT);
        DELIVERIES.assertComplete("rebuild-during", Map.copyOf(traffic.written), LIMIT);
        // The old generation lacks nothing either.
        assertThat(DELIVERIES.indexed(old, "rebuild-during")).isEqualTo(RECORD.revisions("rebuild-during"));
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
    void whatIsNotThereIsNotFound() {
        assertThat(API.get("/api/v1/index/rebuilds/999999").status()).isEqualTo(404);
        assertThat(API.get("/api/v1/index/rebuilds/x").status()).isEqualTo(404);
        assertThat(post("/api/v1/index/rebuilds/999999/retire").status()).isEqualTo(404);
        assertThat(API.get("/api/v1/index/rebuilds?size=1").blamed()).containsExactly("size");
    }

    private static void finish(JsonNode rebuild) {
        awaitState(rebuild, "switched");
        assertThat(action(rebuild, "retire").status()).isEqualTo(202);
        awaitState(rebuild, "retired");
    }

    private static JsonNode start() {
        Answer started = post("/api/v1/index/rebuilds");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("Location"))
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

    /** Readers and writers at a steady rate; what goes wrong is written down. */
    private static final class Traffic {

        private static final List<String> QUERIES =
                List.of("q=حلب", "q=كيري", "place=aleppo", "q=\"وقف إطلاق النار\"", "sort=newest");

        /** Callers at once; one that waits for its answer asks nothing meanwhile. */
        private static final int READERS = 10;

        private static final int WRITERS = 5;

        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();
        private final Map<String, Integer> written = new ConcurrentHashMap<>();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final List<Future<?>> calls = new ArrayList<>();
        private final long began = System.nanoTime();

        void begin(ScheduledExecutorService executor) {
            repeat(executor, READERS, READS_A_SECOND, this::read);
            repeat(executor, WRITERS, WRITES_A_SECOND, this::write);
        }

        private void repeat(ScheduledExecutorService executor, int callers, int perSecond, Runnable call) {
            long period = 1_000_000L * callers / perSecond;
            for (int i = 0; i < callers; i++) {
                calls.add(executor.scheduleAtFixedRate(
                        () -> noting(call), period * i / callers, period, TimeUnit.MICROSECONDS));
            }
        }

        /** Nobody begins to ask any more; who has begun gets an answer before the executor is closed. */
        void end() {
            calls.forEach(call -> call.cancel(false));
        }

        private void noting(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException failure) {
                failures.add(String.valueOf(failure));
            }
        }

        private void read() {
            String query = QUERIES.get(reads.incrementAndGet() % QUERIES.size());
            check("search " + query, API.search(query, "source=rebuild-before"));
        }

        private void write() {
            int number = writes.incrementAndGet();
            Answer answer = API.post(
                    "/api/v1/articles", Api.draft("rebuild-during", "w" + number, "نص أثناء البناء " + number));
            check("write " + number, answer);
            written.put(
                    answer.json().path("id").asText(),
                    answer.json().path("revision").asInt());
        }

        /** What was really asked for, since a busy machine may be slower than the schedule. */
        String rates() {
            double seconds = (System.nanoTime() - began) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%.0f s: %.1f reads/s, %.1f writes/s",
                    seconds,
                    reads.get() / seconds,
                    writes.get() / seconds);
        }

        private void check(String what, Answer answer) {
            if (answer.status() != 200 && answer.status() != 201) {
                failures.add(what + " answered " + answer.status() + ": " + answer.text());
            } else if (what.startsWith("search") && answer.total() <= 0) {
                failures.add(what + " found nothing: " + answer.text());
            }
        }
    }
}
