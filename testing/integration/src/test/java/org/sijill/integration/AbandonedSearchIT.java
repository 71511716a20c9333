package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.integration.FaultyWire.Fault;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/** A search that nobody waits for any more ends, and so does one that the index never answers. */
class AbandonedSearchIT {

    /** In one of the seeds; its names are known to the service before the wire goes silent. */
    private static final String ASKED = "كيري";

    private static final String TARGET = "/api/v1/search?q=" + URLEncoder.encode(ASKED, StandardCharsets.UTF_8);

    /** When the service gives up by itself; far from when it has to, once its client is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final FaultyWire WIRE =
            new FaultyWire(Stacks.seeded().elasticsearch().port());

    private static final ServiceProcess SEARCH = ServiceProcess.start(ServiceSpecification.throwAway("search-service")
            .with("quarkus.elasticsearch.hosts", "127.0.0.1:" + WIRE.port())
            .with("quarkus.elasticsearch.socket-timeout", PATIENCE.toSeconds() + "S"));

    @BeforeAll
    static void ask() {
        SEARCH.awaitReady();
        assertThat(new Api(SEARCH.uri()).search("q=" + ASKED).status()).isEqualTo(200);
    }

    @AfterEach
    void mend() {
        WIRE.set(Fault.NONE);
    }

    @AfterAll
    static void stop() {
        SEARCH.close();
        WIRE.close();
    }

    @Test
    void whoGoesAwayTakesTheSearchAlong() throws IOException {
        WIRE.set(Fault.SILENT);
        URI service = SEARCH.uri();
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write(("GET " + TARGET + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(10)).until(() -> WIRE.unanswered(ASKED) == 1);
        }

        await().atMost(PATIENCE.dividedBy(3)).until(() -> WIRE.unanswered(ASKED) == 0);
    }

    @Test
    void anIndexThatSaysNothingIsNotWaitedForWithoutEnd() {
        WIRE.set(Fault.SILENT);

        Answer answer = new Api(SEARCH.uri()).get(TARGET);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(WIRE.unanswered(ASKED)).isZero();
    }
}
