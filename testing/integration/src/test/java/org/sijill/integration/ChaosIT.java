package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.integration.ChaosUpstream.Mood;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.token.DevelopmentTokens;

/** The gateway as it is shipped, before services that misbehave. */
@SuppressWarnings("NullAway.Init") // set before the first test
class ChaosIT {

    private static final String SEARCH = "/api/v1/search?q=a";

    /** Over the breaker's reset, under which a service is left alone. */
    private static final Duration CALM = Duration.ofSeconds(10);

    /** How long the breaker remembers a failure; in whole seconds. */
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private static ChaosUpstream upstream;
    private static ServiceProcess gateway;
    private static Api api;

    @BeforeAll
    static void start() {
        upstream = new ChaosUpstream();
        gateway = ServiceProcess.start(ServiceSpecification.throwAway("gateway")
                .with("sijill.upstream.search.url", upstream.uri().toString())
                .with("sijill.upstream.ingest.url", upstream.uri().toString())
                .with("sijill.upstream.response-timeout", "1s")
                .with("sijill.upstream.upload-timeout", "500ms")
                .with("sijill.upstream.max-concurrent", "4")
                .with("sijill.upstream.breaker.window", WINDOW.toSeconds() + "s")
                .with("sijill.upstream.breaker.reset", "500ms"));
        api = new Api(gateway.uri());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    /** Until the failures of the test before are forgotten and the breakers are closed. */
    @BeforeEach
    void calmDown() {
        upstream.be(Mood.WELL);
        await().atMost(CALM)
                .until(() -> api.get(SEARCH).status() == 200
                        && api.takeDown("x", "x").status() == 200);
        upstream.be(Mood.WELL);
    }

    @Test
    void whoHangsIsATimeOutAndIsNotAskedAgain() {
        upstream.be(Mood.HANGS);

        Answer answer = api.get(SEARCH);

        assertProblem(answer, 504, "/problems/timeout");
        assertThat(upstream.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESETS", "GARBAGE", "HUGE_HEADER"})
    void whoDoesNotAnswerIsAskedTwiceForReadingAndOnceForWriting(Mood mood) {
        upstream.be(mood);
        assertProblem(api.get(SEARCH), 503, "/problems/unavailable");
        assertThat(upstream.requests()).isEqualTo(2);

        upstream.be(mood);
        assertProblem(api.takeDown("x", "x"), 503, "/problems/unavailable");
        assertThat(upstream.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BREAKS_OFF", "BAD_CHUNK"})
    void anAnswerThatHasBegunIsBrokenOffAndNotBegunAgain(Mood mood) {
        upstream.be(mood);

        assertThatThrownBy(() -> api.get(SEARCH)).hasRootCauseInstanceOf(IOException.class);
        assertThat(upstream.requests()).isEqualTo(1);
    }

    @Test
    void whoFailsOftenIsLeftAloneAndThenTriedAgain() {
        upstream.be(Mood.RESETS);

        await().atMost(CALM).until(this::isLeftAlone);
        upstream.be(Mood.WELL);

        await().pollDelay(WINDOW).atMost(CALM).until(() -> api.get(SEARCH).status() == 200);
    }

    private boolean isLeftAlone() {
        int before = upstream.requests();
        assertProblem(api.get(SEARCH), 503, "/problems/unavailable");
        return upstream.requests() == before;
    }

    @Test
    void whatIsTooMuchAtOnceIsRefusedAtOnce() throws Exception {
        upstream.be(Mood.HANGS);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(callers.submit(() -> api.get(SEARCH)));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
            if (answer.get().status() == 503) {
                assertThat(answer.get().header("Retry-After")).isEqualTo("1");
            }
        }
        assertThat(statuses).contains(503, 504).containsOnly(503, 504);
        assertThat(upstream.requests()).isLessThanOrEqualTo(4);
    }

    @Test
    void aClientThatSendsTooSlowlyIsCutOff() throws IOException {
        upstream.be(Mood.HANGS);
        try (Socket socket = new Socket(gateway.uri().getHost(), gateway.port())) {
            socket.setSoTimeout(Math.toIntExact(CALM.toMillis()));
            socket.getOutputStream()
                    .write(("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + DevelopmentTokens.throwAway().issue("editor")
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(endOf(socket.getInputStream())).isTrue();
        }
    }

    private static boolean endOf(InputStream stream) throws IOException {
        stream.readAllBytes();
        return true;
    }

    @Test
    void aLongHeaderIsRefused() {
        String answer = RawRequest.send(
                gateway.uri(),
                "GET /api/v1/search HTTP/1.1\r\nHost: x\r\nX-Large: " + "a".repeat(1 << 20) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
        assertThat(upstream.requests()).isZero();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo(type);
        assertThat(answer.json().path("requestId").asText()).isNotBlank();
    }
}
