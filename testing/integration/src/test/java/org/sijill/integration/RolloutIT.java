package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijill.stack.Postgres;
import org.sijill.stack.SijillStack;
import org.sijill.stack.token.DevelopmentTokens;

/** What a cluster does when it replaces pods: migrate in several at once, and ask a service to end while it works. */
class RolloutIT {

    private static final String DATABASE = "migrated";
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final SijillStack stack = Stacks.shared();

    @AfterEach
    void mend() {
        if (!stack.elasticsearch().isRunning()) {
            stack.elasticsearch().restart();
        }
        if (!stack.ingest().isRunning()) {
            stack.ingest().restart();
        }
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> new Api(stack.search().management())
                                .get("/q/health/ready")
                                .status()
                        == 200);
    }

    @Test
    void theDatabaseIsMigratedByTwoAtOnceAndAgainLater() throws Exception {
        stack.postgres().createDatabase(DATABASE);
        List<Process> together = List.of(migrate(), migrate());
        for (Process migration : together) {
            assertThat(exit(migration)).isZero();
        }
        long applied = migrations();

        assertThat(exit(migrate())).isZero();
        assertThat(applied).isPositive().isEqualTo(migrations());
    }

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServiceEnds() {
        stack.elasticsearch().stop();
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() ->
                new Api(stack.ingest().uri()).submit(Api.draft("rollout-it", "under-way", "نص يقبل أثناء التوقف")));
        Ledger record = new Ledger(stack);
        await().atMost(RECOVERY)
                .until(() -> record.number("select count(*) from article where source = 'rollout-it'") == 1);

        stack.ingest().stop();

        assertThat(answer.join().status()).isEqualTo(201);
    }

    /** As the init container of k8s/base/ingest-service does it. */
    private Process migrate() throws IOException {
        Postgres postgres = stack.postgres();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(DATABASE));
        words.add("-Dquarkus.datasource.username=" + postgres.user());
        DevelopmentTokens.throwAway().properties().forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.add("-jar");
        words.add(Path.of(System.getProperty("sijill.root", "."), "ingest-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        builder.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        builder.environment().put("QUARKUS_INIT_AND_EXIT", "true");
        return builder.start();
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private long migrations() throws Exception {
        try (Connection connection = stack.postgres().connect(DATABASE);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getLong(1);
        }
    }
}
