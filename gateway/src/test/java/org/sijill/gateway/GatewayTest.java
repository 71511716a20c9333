package org.sijill.gateway;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@SuppressWarnings("NullAway.Init") // fields are set by Quarkus and before each test
class GatewayTest {
    @TestHTTPResource("/")
    URI root;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(root);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/search?q=%D8%AD%D9%84%D8%A8&size=3, search-service",
        "GET, /api/v1/articles/17?form=raw, ingest-service",
        "DELETE, /api/v1/articles/17, ingest-service",
        "POST, /api/v1/articles?wait=true, ingest-service",
        "POST, /api/v1/analyze, ingest-service"
    })
    void aDocumentedOperationReachesTheServiceThatServesIt(String method, String target, String service)
            throws Exception {
        var answer = http.send(method, target, BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"service\":\"" + service + "\"")
                .contains("\"method\":\"" + method + "\"")
                .contains("\"uri\":\"" + target + "\"")
                .contains("\"length\":2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void arabicLettersNeedNoEncoding() throws Exception {
        assertThat(http.raw("GET /api/v1/search?q=حلب"))
                .startsWith("HTTP/1.1 200")
                .contains("\"uri\":\"/api/v1/search?q=%D8%AD%D9%84%D8%A8\"");
    }

    @Test
    void headIsServedLikeGetWithoutABody() throws Exception {
        assertThat(http.raw("HEAD /api/v1/search?q=a")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/v1/search/", "/internal/v1/match", "/api/v1", "/q/nothing"})
    void whatIsNotDocumentedIsNotThere(String path) throws Exception {
        assertThat(http.problem(http.get(path), 404).path("type").asText()).isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @CsvSource({"PUT", "PATCH", "OPTIONS", "TRACE", "QUERY"})
    void anotherMethodIsToldTheKnownOnes(String method) throws Exception {
        var answer = http.raw(method + " /api/v1/articles/17");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: DELETE, GET, HEAD")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../../internal/v1/match",
                "/api/v1/articles/../../../internal",
                "/api/v1/articles/..",
                "/api/v1/articles/%2e%2e",
                "/api/v1/articles/..%2f..%2finternal",
                "/api/v1/articles%2F17",
                "/api/v1/articles/17%00",
                "//internal/v1/match",
                "/api/v1//articles",
                "/q/../internal",
                "/api/v1/articles/\\..\\internal",
                "/api/v1/articles/%zz",
                "/api/v1/articles/%ff",
                "/api/v1/search?q=%zz",
                "/api/v1/search?q=%D8",
                "/q/health/%zz",
                "http://127.0.0.1/api/v1/search"
            })
    void aMalformedTargetIsRefused(String target) throws Exception {
        assertThat(http.raw("GET " + target))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"errors\":[{\"field\":");
    }

    @Test
    void whatAClientSaysOfItsOriginIsNotBelieved() throws Exception {
        var answer = http.raw(
                "GET /api/v1/search?q=a",
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6",
                "Accept-Language: ar");

        assertThat(answer)
                .doesNotContain("6.6.6.6")
                .doesNotContain("evil")
                .contains("\"x-forwarded-for\":\"127.0.0.1\"")
                .contains("\"x-forwarded-proto\":\"http\"")
                .contains("\"x-forwarded-host\":\"sijill.example:99\"")
                .contains("\"host\":\"sijill.example:99\"")
                .contains("\"accept-language\":\"ar\"");
    }

    @Test
    void headersOfOneConnectionEndThere() throws Exception {
        var request = http.raw(
                "GET /api/v1/search?q=a", "Connection: X-Secret", "X-Secret: 1", "TE: trailers", "Keep-Alive: 5");
        var answer = http.get("/api/v1/articles/odd-headers");

        assertThat(request).doesNotContain("x-secret").doesNotContain("\"te\"").doesNotContain("keep-alive\"");
        assertThat(answer.headers().map()).doesNotContainKeys("x-hop", "keep-alive", "upgrade");
        assertThat(answer.headers().firstValue("X-End-To-End")).hasValue("kept");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void aRequestKeepsItsIdOrGetsOne() throws Exception {
        var given = http.raw("GET /api/v1/search?q=a", "X-Request-Id: abc-123");
        var forged = http.raw("GET /api/v1/search?q=a", "X-Request-Id: a b\u00e9");

        assertThat(given).contains("\"x-request-id\":\"abc-123\"").containsIgnoringCase("\r\nx-request-id: abc-123\r\n");
        assertThat(forged).containsPattern("\"x-request-id\":\"[0-9a-f-]{36}\"");
        assertThat(http.get("/api/v1/articles/odd-headers").headers().allValues("X-Request-Id"))
                .hasSize(1)
                .doesNotContain("of-the-service");
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

            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(10)).until(this::sentByTheService, this::isSteady);
            assertThat(sentByTheService()).isLessThan(64L << 20);
        }
    }

    private long lastSeen = -1;

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
        var body = BodyPublishers.ofInputStream(() -> zeros(length));

        assertThat(http.send("POST", "/api/v1/articles", body).body()).contains("\"length\":" + length);
    }

    @Test
    void aClientThatAsksBeforeItSendsIsToldToGoOn() throws Exception {
        try (var socket = http.connect()) {
            var head = "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            readUntil(socket.getInputStream(), "100 Continue");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));

            assertThat(readUntil(socket.getInputStream(), "\"length\":2")).doesNotContain("expect");
        }
    }

    @Test
    void aClientThatGoesAwayCancelsTheServicesWork() throws Exception {
        try (var socket = http.connect()) {
            request(socket.getOutputStream(), "GET /api/v1/articles/silent");
            await().pollDelay(Duration.ofMillis(100)).until(() -> cancelled().equals("false"));
        }

        await().atMost(Duration.ofMillis(800)).until(() -> cancelled().equals("true"));
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

    @Test
    void healthSaysHowTheServicesAre() throws Exception {
        assertThat(http.json("/q/health/live").path("status").asText()).isEqualTo("UP");
        assertThat(http.json("/q/health/ready").at("/checks/0/data/ingest-service").asText()).isEqualTo("ready");
        assertThat(http.json("/q/health/ready").at("/checks/0/data/search-service").asText()).isEqualTo("ready");
    }

    private static void request(OutputStream stream, String requestLine) throws IOException {
        stream.write((requestLine + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
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

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(left, count);
                left -= read;
                return read;
            }
        };
    }
}
