package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
    private static final String KEPT = "/api/v1/articles/x";

    /** Over the breaker's reset, under which a service is left alone. */
    private static final Duration CALM = Duration.ofSeconds(10);

    /** How long the breaker remembers a failure; in whole seconds. */
    private static final Duration WINDOW = Duration.ofSeconds(2);

    /** How long the breaker leaves a service alone. */
    private static final Duration RESET = Duration.ofMillis(500);

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
                .with("sijill.upstream.queue-timeout", "300ms")
                .with("sijill.upstream.pool-size", "2")
                .with("sijill.upstream.max-concurrent", "4")
                .with("sijill.limit.enabled", "false")
                .with("sijill.limit.after-answer", "500ms")
                .with("sijill.upstream.breaker.window", WINDOW.toSeconds() + "s")
                .with("sijill.upstream.breaker.reset", RESET.toMillis() + "ms"));
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

        // Over a socket of its own: Java's client asks once more by itself where a connection that it used before ends.
        String answer = RawRequest.send(
                gateway.uri(),
                "GET " + SEARCH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + DevelopmentTokens.throwAway().issue("admin") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("HTTP/1.1 5").doesNotEndWith("0\r\n\r\n");
        assertThat(upstream.requests()).isEqualTo(1);
        assertThatThrownBy(() -> api.get(SEARCH)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void whoFailsOftenIsLeftAloneAndThenTriedAgain() {
        upstream.be(Mood.RESETS);

        await().atMost(CALM).until(() -> isLeftAlone(SEARCH));
        upstream.be(Mood.WELL);

        await().pollDelay(WINDOW).atMost(CALM).until(() -> api.get(SEARCH).status() == 200);
    }

    private boolean isLeftAlone(String path) {
        int before = upstream.requests();
        assertProblem(api.get(path), 503, "/problems/unavailable");
        return upstream.requests() == before;
    }

    @Test
    void whoIsSlowIsWaitedForAsLongAsSomethingComes() {
        upstream.be(Mood.DRIBBLES);

        assertThat(api.get(SEARCH).text()).isEqualTo(ChaosUpstream.DRIBBLED);
    }

    @Test
    void anUploadThatGoesOnForHoursDoesNotKeepACircuitOpen() throws IOException {
        upstream.be(Mood.RESETS);
        await().atMost(CALM).until(() -> isLeftAlone(KEPT));
        upstream.be(Mood.HANGS);

        List<Socket> uploads = new ArrayList<>();
        await().pollInterval(RESET).atMost(CALM).until(() -> hasArrived(uploads));
        upstream.be(Mood.WELL);

        await().atMost(CALM).until(() -> api.get(KEPT).status() == 200);
        for (Socket upload : uploads) {
            upload.close();
        }
    }

    /** Begins one more upload unless one has arrived. */
    private static boolean hasArrived(List<Socket> uploads) throws IOException {
        if (upstream.requests() > 0) {
            return true;
        }
        Socket upload = connect();
        uploads.add(upload);
        send(upload, "POST /api/v1/imports?source=x", "Transfer-Encoding: chunked", "1\r\n{\r\n");
        return false;
    }

    @Test
    void moreThanAServiceCanDoIsNoReasonToLeaveItAlone() throws Exception {
        upstream.be(Mood.TAKES_ITS_TIME);

        List<Answer> answers = together(
                4, () -> Stream.generate(() -> api.get(SEARCH)).limit(8).toList());

        assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }

    private static List<Answer> together(int callers, Callable<List<Answer>> calls) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Answer>> caller : threads.invokeAll(Collections.nCopies(callers, calls))) {
                answers.addAll(caller.get());
            }
        }
        return answers;
    }

    @Test
    void whatIsTooMuchAtOnceIsRefusedAtOnce() throws Exception {
        upstream.be(Mood.HANGS);

        List<Answer> answers = together(8, () -> List.of(api.get(SEARCH)));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
        assertThat(answers).extracting(Answer::status).contains(503, 504).containsOnly(503, 504);
        assertThat(upstream.requests()).isLessThanOrEqualTo(2);
    }

    @Test
    void aClientThatSendsTooSlowlyIsCutOff() throws IOException {
        upstream.be(Mood.HANGS);
        try (Socket socket = connect()) {
            send(socket, "POST /api/v1/articles", "Content-Length: 1000", "{");

            assertThat(endOf(socket.getInputStream())).isEmpty();
        }
        await().atMost(CALM)
                .until(() -> Files.readString(gateway.log())
                        .contains("caller=local-editor method=POST path=/api/v1/articles status=- "));
    }

    @Test
    void aClientThatGoesOnSendingAfterItsAnswerIsCutOff() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "POST /nowhere", "Content-Length: 1000", "{");

            assertThat(endOf(socket.getInputStream())).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void aClientThatGoesAwayTakesNoRoomAnyMore() throws IOException {
        upstream.be(Mood.HANGS);
        for (int i = 1; i <= 8; i++) {
            int asked = i;
            try (Socket socket = connect()) {
                send(socket, "GET " + SEARCH, "Accept: */*", "");
                await().atMost(CALM).until(() -> upstream.requests() == asked);
            }
        }
        upstream.be(Mood.WELL);

        await().atMost(Duration.ofMillis(500)).until(() -> api.get(SEARCH).status() == 200);
    }

    @Test
    void anAnswerThatCannotBeReadTakesNoRoomForEver() {
        upstream.be(Mood.ODD_FRAMING);
        for (int i = 0; i < 8; i++) {
            assertThat(api.get(SEARCH).status()).isGreaterThanOrEqualTo(500);
        }
        upstream.be(Mood.WELL);

        await().atMost(CALM).until(() -> api.get(SEARCH).status() == 200);
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(gateway.uri().getHost(), gateway.port());
        socket.setSoTimeout(Math.toIntExact(CALM.toMillis()));
        return socket;
    }

    /** An editor's request, as far as it is given. */
    private static void send(Socket socket, String requestLine, String header, String body) throws IOException {
        String head = requestLine + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + DevelopmentTokens.throwAway().issue("editor") + "\r\nContent-Type: application/x-ndjson\r\n"
                + header + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    }

    private static String endOf(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
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
