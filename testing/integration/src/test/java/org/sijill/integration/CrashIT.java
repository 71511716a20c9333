package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;

/**
 * Parts are killed at random moments while articles stream in. Afterwards every acknowledged article is in PostgreSQL
 * once and in the index once, at its newest revision. Rounds of imports and articles of each are set by
 * {@code sijill.crash.rounds} and {@code sijill.crash.articles}; the seed of a round is in its name.
 */
@OwnServers
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("sijill.crash.rounds", 1);
    private static final int ARTICLES = Integer.getInteger("sijill.crash.articles", 1_000);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** A victim is missed for up to two seconds. */
    private static final int LONGEST_ABSENCE_MILLIS = 2_000;

    private static final SijillStack STACK = SijillStack.startThrowAway(Haste::of);
    private static final Api API = new Api(STACK.gateway().uri());
    private static final Deliveries DELIVERIES = new Deliveries(STACK);
    private static final CrashSummary SUMMARY = new CrashSummary();

    @AfterAll
    static void stop() {
        SUMMARY.write();
        STACK.close();
    }

    static Stream<Arguments> rounds() {
        return IntStream.rangeClosed(1, ROUNDS)
                .boxed()
                .flatMap(round -> Stream.of(Victim.values())
                        .map(victim -> Arguments.of(victim, round, new Random().nextInt(1_000_000))));
    }

    static Stream<Arguments> victims() {
        return Stream.of(Victim.values()).map(victim -> Arguments.of(victim, new Random().nextInt(1_000_000)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("victims")
    void aKillLosesAndDoublesNothing(Victim victim, int seed) {
        Random random = new Random(seed);
        String source = "crash-" + victim.name();
        Flood flood = Flood.start(API, source, Flood.ARTICLES);
        int moment = random.nextInt(Flood.ARTICLES);
        await().atMost(LIMIT).until(() -> flood.count() >= moment);
        LockSupport.parkNanos(random.nextInt(100) * 1_000_000L);

        victim.kill();
        LockSupport.parkNanos(random.nextInt(LONGEST_ABSENCE_MILLIS) * 1_000_000L);
        victim.restart();
        Instant back = Instant.now();
        flood.await();

        note(victim + " killed during single submissions", 1, source, flood.acknowledged(), back);
        assertThat(flood.acknowledged()).hasSize(Flood.ARTICLES);
        DELIVERIES.assertComplete(source, flood.acknowledged(), LIMIT);
    }

    @ParameterizedTest(name = "{0}, round {1}, seed {2}")
    @MethodSource("rounds")
    void anImportGoesOnAfterAKill(Victim victim, int round, int seed) {
        Random random = new Random(seed);
        String source = "crash-import-" + victim.name() + "-" + round;
        Answer started = API.post("/api/v1/imports", "application/x-ndjson", Flood.lines(source, ARTICLES));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String path = started.location("/api/v1/imports");
        int moment = random.nextInt(ARTICLES);
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() ->
                        new Ledger(STACK).number("select count(*) from article where source = ?", source) >= moment);

        victim.kill();
        LockSupport.parkNanos(random.nextInt(LONGEST_ABSENCE_MILLIS) * 1_000_000L);
        victim.restart();
        Instant back = Instant.now();

        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(API.get(path).json().path("state").asText()).isEqualTo("finished"));
        JsonNode finished = API.get(path).json();
        Map<String, Integer> acknowledged = Flood.ids(source, ARTICLES);
        note(victim + " killed during an import", ROUNDS, source, acknowledged, back);
        assertThat(finished.path("rejected").asInt()).as(finished.toString()).isZero();
        assertThat(finished.path("created").asInt()).as(finished.toString()).isEqualTo(ARTICLES);
        DELIVERIES.assertComplete(source, acknowledged, LIMIT);
    }

    @Test
    void twoIngestServicesShareTheWorkAndOneMayBeKilled() {
        String source = "crash-replicas";
        try (ServiceProcess second = ServiceProcess.start(Haste.of(ServiceSpecification.throwAway("ingest-service"))
                .with(STACK.postgres(), SijillStack.DATABASE)
                .with(STACK.elasticsearch()))) {
            second.awaitReady();
            Flood one = Flood.start(API, source, Flood.ARTICLES);
            Flood other = Flood.start(new Api(second.uri()), source + "-2", Flood.ARTICLES);
            await().atMost(LIMIT).until(() -> other.count() >= Flood.ARTICLES / 2);
            second.kill();
            second.restart();
            Instant back = Instant.now();

            one.await();
            other.await();
            note("one of two INGEST killed", 1, source + "-2", other.acknowledged(), back);
            DELIVERIES.assertComplete(source, one.acknowledged(), LIMIT);
            DELIVERIES.assertComplete(source + "-2", other.acknowledged(), LIMIT);
        }
    }

    @Test
    void aFullDiskStopsTheIndexAndNothingElse() {
        String source = "crash-disk";
        Flood flood = Flood.start(API, source, Flood.ARTICLES);
        await().atMost(LIMIT).until(() -> flood.count() >= Flood.ARTICLES / 4);
        // Elasticsearch itself finds the disk too full and sets its flood-stage block.
        watermarks("1000000gb");
        try {
            await().atMost(LIMIT).until(CrashIT::isBlocked);
            Answer accepted = API.post("/api/v1/articles", Api.draft(source + "-late", "1", "نص والقرص ممتلئ"));
            assertThat(accepted.status()).isEqualTo(201);
            flood.await();
        } finally {
            watermarks(null);
        }
        Instant back = Instant.now();
        await().atMost(LIMIT).until(() -> !isBlocked());

        note("disk of ELASTICSEARCH full", 1, source, flood.acknowledged(), back);
        DELIVERIES.assertComplete(source, flood.acknowledged(), LIMIT);
        assertThat(new Ledger(STACK).number("select count(*) from dead_letter")).isZero();
    }

    private static void note(String kind, int planned, String source, Map<String, Integer> acknowledged, Instant back) {
        DELIVERIES.awaitSent(LIMIT);
        Duration recovered = Duration.between(back, Instant.now());
        SUMMARY.add(kind, planned, DELIVERIES.account(source, acknowledged), recovered);
    }

    private static void watermarks(@Nullable String bytes) {
        Api elasticsearch = new Api(STACK.elasticsearch().uri());
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        ObjectNode transients = settings.putObject("persistent");
        transients.put("cluster.info.update.interval", bytes == null ? null : "10s");
        String disk = "cluster.routing.allocation.disk.";
        transients.put(disk + "threshold_enabled", bytes == null ? null : "true");
        for (String mark : new String[] {"low", "high", "flood_stage"}) {
            transients.put(disk + "watermark." + mark, bytes);
        }
        Answer answer = elasticsearch.send(elasticsearch
                .request("/_cluster/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(settings.toString())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        if (bytes == null) {
            // Without a threshold nobody looks at the disk, and nobody takes the block away.
            elasticsearch.send(elasticsearch
                    .request("/_all/_settings")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"index.blocks.read_only_allow_delete\": null}")));
        }
    }

    private static boolean isBlocked() {
        return new Api(STACK.elasticsearch().uri())
                .get("/articles-s1/_settings")
                .text()
                .contains("read_only_allow_delete");
    }

    /**
     * What the dead had claimed is free again after a while, and failures are tried again later and later: here after a
     * shorter while, so that a round does not consist of waiting. A class of its own, because other threads call it before
     * the test's class is initialized.
     */
    private static final class Haste {

        static ServiceSpecification of(ServiceSpecification service) {
            return service.with("sijill.ingest.outbox.lease", "10s")
                    .with("sijill.ingest.outbox.longest-back-off", "2s")
                    .with("sijill.ingest.imports.lease", "5s");
        }
    }

    /** What is killed, and how it comes back. */
    enum Victim {
        INGEST,
        ELASTICSEARCH,
        POSTGRESQL;

        void kill() {
            switch (this) {
                case INGEST -> STACK.ingest().kill();
                case ELASTICSEARCH -> STACK.elasticsearch().kill();
                case POSTGRESQL -> STACK.postgres().kill();
            }
        }

        void restart() {
            switch (this) {
                case INGEST -> STACK.ingest().restart();
                case ELASTICSEARCH -> STACK.elasticsearch().restart();
                case POSTGRESQL -> STACK.postgres().restart();
            }
        }
    }
}
