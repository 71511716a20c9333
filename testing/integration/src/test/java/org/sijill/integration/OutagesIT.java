package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.SijillStack;

/** Servers that go away and processes that are killed: nothing acknowledged is lost, and nobody is told a lie. */
class OutagesIT {

    private static final String SOURCE = "outages-it";
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final SijillStack stack = Stacks.shared();
    private final Api api = new Api(stack.gateway().uri());
    private final Ledger record = new Ledger(stack);

    static IntStream rounds() {
        return IntStream.rangeClosed(1, Integer.getInteger("sijill.crash.rounds", 1));
    }

    @AfterEach
    void mend() {
        if (!stack.elasticsearch().isRunning()) {
            stack.elasticsearch().restart();
        }
        if (!stack.postgres().isRunning()) {
            stack.postgres().restart();
        }
        if (!stack.ingest().isRunning()) {
            stack.ingest().restart();
        }
        await().atMost(RECOVERY).until(() -> ready(stack.ingest()) == 200 && ready(stack.search()) == 200);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aKillBetweenCommitAndIndexingLosesNothing(int round) {
        stack.elasticsearch().stop();
        String name = "killed-" + round;
        Answer acknowledged = api.post("/api/v1/articles", Api.draft(SOURCE, name, "نص قبل انقطاع " + round));
        assertThat(acknowledged.status()).isEqualTo(201);
        assertThat(acknowledged.json().path("indexed").asBoolean()).isFalse();

        stack.ingest().kill();
        stack.elasticsearch().restart();
        stack.ingest().restart();

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(api.search("source=" + SOURCE, "q=\"انقطاع " + round + "\"")
                                .hits())
                        .containsExactly(name));
        await().atMost(RECOVERY)
                .untilAsserted(() ->
                        assertThat(record.number("select count(*) from outbox")).isZero());
    }

    @Test
    void withoutElasticsearchWritesAreAcceptedAndSearchesSaySo() {
        stack.elasticsearch().stop();

        Answer write = api.post("/api/v1/articles", Api.draft(SOURCE, "accepted", "نص مقبول دون فهرس"));
        Answer search = api.search("source=" + SOURCE);

        assertThat(write.status()).isEqualTo(201);
        assertThat(search.status()).isEqualTo(503);
        assertThat(search.header("Retry-After")).isNotBlank();
        assertThat(search.header("Content-Type")).startsWith("application/problem+json");
        assertThat(ready(stack.search())).isEqualTo(503);
        assertThat(ready(stack.ingest())).isEqualTo(200);
        await().untilAsserted(() -> assertThat(new Api(stack.ingest().management())
                        .get("/q/health/ready")
                        .text())
                .contains("\"feeding\": false"));
        assertAllAlive();

        stack.elasticsearch().restart();
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                api.search("source=" + SOURCE, "q=مقبول").hits())
                        .containsExactly("accepted"));
    }

    @Test
    void withoutPostgresqlWritesSaySoAndSearchesWork() {
        api.submit(Api.draft(SOURCE, "before", "نص قبل توقف السجل"));
        stack.postgres().stop();

        Answer write = api.post("/api/v1/articles", Api.draft(SOURCE, "refused", "نص مرفوض"));

        assertThat(write.status()).isEqualTo(503);
        assertThat(write.header("Retry-After")).isNotBlank();
        assertThat(write.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.search("source=" + SOURCE, "q=توقف").hits()).containsExactly("before");
        assertThat(ready(stack.ingest())).isEqualTo(503);
        assertThat(ready(stack.search())).isEqualTo(200);
        assertAllAlive();

        stack.postgres().restart();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(api.submit(Api.draft(SOURCE, "after", "نص بعد عودة السجل"))
                                .status())
                        .isIn(200, 201));
        assertThat(record.number(
                        "select count(*) from article where source = '" + SOURCE + "' and external_id = 'refused'"))
                .isZero();
    }

    @Test
    void anIndexThatIsLostIsMadeAgainFromTheRecord() {
        api.submit(Api.draft(SOURCE, "rebuilt", "نص يعاد بناؤه من السجل"));
        Api elasticsearch = new Api(stack.elasticsearch().uri());
        String generation =
                elasticsearch.get("/_alias/articles-s1").json().fieldNames().next();

        elasticsearch.send(elasticsearch.request("/" + generation).DELETE());
        Answer next = api.submit(Api.draft(SOURCE, "next", "نص بعد الضياع"));

        assertThat(next.status()).isEqualTo(201);
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                api.search("source=" + SOURCE, "q=السجل يعاد").hits())
                        .containsExactly("rebuilt"));
        assertThat(elasticsearch
                        .send(elasticsearch
                                .request("/" + generation + "/_count")
                                .POST(BodyPublishers.noBody()))
                        .json()
                        .path("count")
                        .asLong())
                .isEqualTo(record.number("select count(*) from article"));
    }

    @Test
    void anIndexThatIsTooBusyGetsItLater() {
        String text = "نص للفهرس المشغول ".repeat(500);
        // Elasticsearch answers 429 to whatever is larger.
        inFlight("1kb");
        try {
            assertThat(api.post("/api/v1/articles", Api.draft(SOURCE, "busy", text))
                            .status())
                    .isEqualTo(201);
            await().atMost(RECOVERY).until(() -> record.number("select coalesce(max(attempts), 0) from outbox") > 2);
            await().untilAsserted(() -> assertThat(new Api(stack.ingest().management())
                            .get("/q/health/ready")
                            .text())
                    .contains("\"feeding\": false", "429"));
        } finally {
            inFlight(null);
        }

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(
                                api.search("source=" + SOURCE, "q=المشغول").hits())
                        .containsExactly("busy"));
        assertThat(record.number("select count(*) from dead_letter")).isZero();
    }

    private void inFlight(@Nullable String limit) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putObject("persistent").put("network.breaker.inflight_requests.limit", limit);
        Answer answer = new Api(stack.elasticsearch().uri()).put("/_cluster/settings", settings);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void withoutAServiceTheGatewaySaysSo() {
        stack.ingest().kill();

        Answer write = api.post("/api/v1/articles", Api.draft(SOURCE, "unreachable", "نص"));

        assertThat(write.status()).isEqualTo(503);
        assertThat(write.header("Retry-After")).isNotBlank();
        assertThat(write.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.search("source=" + SOURCE).status()).isEqualTo(200);
    }

    private void assertAllAlive() {
        for (ServiceProcess service : List.of(stack.gateway(), stack.ingest(), stack.search())) {
            assertThat(new Api(service.management()).get("/q/health/live").status())
                    .isEqualTo(200);
        }
    }

    private static int ready(ServiceProcess service) {
        return new Api(service.management()).get("/q/health/ready").status();
    }
}
