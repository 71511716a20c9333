package org.sijill.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@SuppressWarnings("NullAway.Init") // fields are set by Quarkus and before each test
class StreamingTest {
    private static final Pattern IN_FLIGHT = Pattern.compile("(?m)^sijill_upstream_in_flight\\{[^}]*} (.+)$");

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private Http http;
    private long lastSeen = -1;

    @BeforeEach
    void connect() {
        http = new Http(root);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        await("requests on their way").until(() -> inFlight() == 0);
    }

    @Test
    void anAnswerArrivesInPiecesBeforeTheServiceHasFinished() throws Exception {
        try (var socket = http.connect()) {
            request(socket.getOutputStream(), "GET /api/v1/articles/in-pieces");

            assertThat(readUntil(socket.getInputStream(), "first ")).contains("HTTP/1.1 200");
            assertThat(http.get("/api/v1/articles/release").body()).isEqualTo("false");
            assertThat(readUntil(socket.getInputStream(), "second")).contains("second");
        }
    }

    @Test
    void aServiceIsReadNoFasterThanTheClientReads() throws Exception {
        try (var socket = http.connect()) {
            request(socket.getOutputStream(), "GET /api/v1/articles/endless");
            readUntil(socket.getInputStream(), "HTTP/1.1 200");

            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(10))
                    .until(this::sentByTheService, this::isSteady);
            assertThat(sentByTheService()).isLessThan(64L << 20);
        }
    }

    private boolean isSteady(long sent) {
        var steady = sent > 0 && sent == lastSeen;
        lastSeen = sent;
        return steady;
    }

    private long sentByTheService() throws Exception {
        return Long.parseLong(http.get("/api/v1/articles/how-much").body());
    }

    @Test
    void aLargeBodyIsStreamedToTheService() throws Exception {
        var length = 100L << 20;
        var body = BodyPublishers.ofInputStream(() -> new ZerosStream(length, Duration.ofDays(1)));

        assertThat(http.send("POST", "/api/v1/articles", body).body()).contains("\"length\":" + length);
    }

    @Test
    void anUploadMayTakeLongerThanAnAnswer() throws Exception {
        var duration = StubServices.RESPONSE_TIMEOUT.plusMillis(500);
        var body = BodyPublishers.ofInputStream(() -> new ZerosStream(Long.MAX_VALUE, duration));

        assertThat(http.send("POST", "/api/v1/articles", body).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatAsksBeforeItSendsIsToldToGoOn() throws Exception {
        try (var socket = http.connect()) {
            var head = "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Http.token()
                    + "\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            readUntil(socket.getInputStream(), "100 Continue");
            socket.getOutputStream().write("{}".getBytes(US_ASCII));

            assertThat(readUntil(socket.getInputStream(), "\"length\":2")).doesNotContain("expect");
        }
    }

    @Test
    void aClientThatGoesAwayCancelsTheServicesWork() throws Exception {
        try (var socket = http.connect()) {
            request(socket.getOutputStream(), "GET /api/v1/articles/silent");
            await().pollDelay(Duration.ofMillis(100)).until(() -> cancelled().equals("false"));
        }

        await().atMost(StubServices.RESPONSE_TIMEOUT.minusMillis(200))
                .until(() -> cancelled().equals("true"));
    }

    @Test
    void whoGoesAwayTakesNoRoomAnyMore() throws Exception {
        for (var id : List.of("silent", "endless", "in-pieces")) {
            try (var socket = http.connect()) {
                request(socket.getOutputStream(), "GET /api/v1/articles/" + id);
                await().until(() -> inFlight() == 1);
            }
            await(id).atMost(StubServices.RESPONSE_TIMEOUT.minusMillis(200)).until(() -> inFlight() == 0);
        }
    }

    private int inFlight() throws Exception {
        var metrics = new Http(management).get("/q/metrics").body();
        return IN_FLIGHT
                .matcher(metrics)
                .results()
                .mapToInt(result -> (int) Double.parseDouble(result.group(1)))
                .sum();
    }

    @Test
    void oldClientsGetAnAnswerAndNoStream() throws Exception {
        assertThat(old("GET /api/v1/articles/old")).startsWith("HTTP/1.0 200").contains("\"service\":");
        assertThat(old("GET /api/v1/export?q=a"))
                .startsWith("HTTP/1.0 400")
                .contains("/problems/bad-request")
                .contains("HTTP/1.1");
    }

    private String old(String requestLine) throws Exception {
        try (var socket = http.connect()) {
            socket.getOutputStream().write((requestLine + " HTTP/1.0\r\nHost: x\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String cancelled() throws Exception {
        return http.get("/api/v1/articles/was-cancelled").body();
    }

    @Test
    void aServiceThatIsTooSlowIsATimeOut() throws Exception {
        var problem = http.problem(http.get("/api/v1/articles/silent"), 504);

        assertThat(problem.path("type").asText()).isEqualTo("/problems/timeout");
        assertThat(problem.path("detail").asText()).isEqualTo("ingest-service did not answer in time");
    }

    @Test
    void aServiceThatBreaksOffBeforeItAnswersIsUnavailable() throws Exception {
        var answer = http.get("/api/v1/articles/breaks-before");

        assertThat(http.problem(answer, 503).path("detail").asText()).isEqualTo("ingest-service does not answer");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aServiceThatBreaksOffLaterBreaksOffTheAnswer() {
        assertThatIOException().isThrownBy(() -> http.get("/api/v1/articles/breaks-after"));
    }

    @Test
    void whatAServiceAnswersIsPassedOnWhateverItIs() throws Exception {
        var answer = http.get("/api/v1/articles/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/internal-error\"}");
    }

    private static void request(OutputStream stream, String requestLine) throws IOException {
        stream.write((requestLine + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(US_ASCII));
    }

    private static String readUntil(InputStream stream, String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            var read = stream.read();
            assertThat(read).as("the answer ended after: %s", text).isNotNegative();
            text.append((char) read);
        }
        return text.toString();
    }
}
