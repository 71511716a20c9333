package org.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HttpSurfaceTest {
    private static final int LIMIT = 2 << 20;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by Quarkus before each test
    URI root;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aGoodBodyIsReadAndWrittenWithoutNullsAndWithIsoTimes() throws Exception {
        var answer = post("""
                {"title": "حلب", "day": "2016-09-26", "publishedAt": "2016-09-26T10:15:30+03:00", "count": 3,
                 "live": true, "kind": "STATE", "parts": [{"label": "أ"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"title\":\"حلب\",\"day\":\"2016-09-26\",\"publishedAt\":\"2016-09-26T10:15:30+03:00\","
                        + "\"count\":3,\"live\":true,\"kind\":\"STATE\",\"parts\":[{\"label\":\"أ\"}]}");
        assertThat(post("{}").body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                | $              | a JSON object is required
        `   `                             | $              | a JSON object is required
        null                              | $              | a JSON object is required
        {                                 | $              | is not JSON
        {"title": x}                      | $              | is not JSON (line 1, column 11)
        {} {}                             | $              | nothing may follow the JSON value
        []                                | $              | must be a JSON object
        "text"                            | $              | must be a JSON object
        {"titel": "x"}                    | titel          | is not a known field; known are count, day, kind, live, parts, publishedAt, title
        {"title": "a", "title": "b"}      | title          | is given twice
        {"parts": [{"label": "a"}, {"label": "a", "label": "b"}]} | parts[1].label | is given twice
        {"title": 5}                      | title          | must be a string
        {"title": true}                   | title          | must be a string
        {"title": ["a"]}                  | title          | must be a string
        {"title": {}}                     | title          | must be a string
        {"title": "a\\u0000b"}            | title          | must not hold U+0000 (at character 1)
        {"title": "a\\ud800"}             | title          | must not hold half of a surrogate pair (at character 1)
        {"title": "forbidden"}            | title          | must not be forbidden
        {"day": 17070}                    | day            | must be a date
        {"day": [2016, 9, 26]}            | day            | must be a date
        {"day": "2016-02-30"}             | day            | must be a date
        {"day": "26/09/2016"}             | day            | must be a date
        {"publishedAt": 1474884930}       | publishedAt    | must be a time with its offset
        {"publishedAt": "2016-09-26"}     | publishedAt    | must be a time with its offset
        {"count": "3"}                    | count          | must be a whole number
        {"count": ""}                     | count          | must be a whole number
        {"count": 3.5}                    | count          | must be a whole number
        {"count": 99999999999}            | count          | must be a whole number
        {"count": true}                   | count          | must be a whole number
        {"live": "true"}                  | live           | must be true or false
        {"live": 1}                       | live           | must be true or false
        {"kind": "OTHER"}                 | kind           | must be one of PERSON, STATE
        {"kind": 1}                       | kind           | must be one of PERSON, STATE
        {"kind": ""}                      | kind           | must be one of PERSON, STATE
        {"parts": {"label": "a"}}         | parts          | must be an array
        {"parts": [{"label": 1}]}         | parts[0].label | must be a string
        {"parts": ["a"]}                  | parts[0]       | must be a JSON object
        """)
    void aBadBodyIsRefusedWithItsFieldAndReason(String body, String field, String detail) throws Exception {
        assertInvalidField(post(body), field, detail);
    }

    @Test
    void nestingTooDeepIsRefused() throws Exception {
        var deep = "{\"parts\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(problem(post(deep), 400).at("/errors/0/detail").asText())
                .isIn("must be a JSON object", "is nested too deeply");
        assertInvalidField(post("{\"nope\":" + "[".repeat(100_000)), "$", "is nested too deeply");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        var body = "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;

        assertInvalidField(
                send("POST", "sample", BodyPublishers.ofByteArray(body), "application/json"),
                "$",
                "is not UTF-8 (the byte at offset 10)");
    }

    @Test
    void utf16IsRefused() throws Exception {
        var body = BodyPublishers.ofString("{\"title\":\"حلب\"}", StandardCharsets.UTF_16);

        assertInvalidField(send("POST", "sample", body, "application/json"), "$", "is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "garbage", "", "application/json;charset=windows-1256"})
    void anotherMediaTypeOrCharsetIsRefused(String contentType) throws Exception {
        var answer = send("POST", "sample", BodyPublishers.ofString("{}"), contentType);

        assertThat(problem(answer, 415).at("/type").asText()).isEqualTo("/problems/unsupported-media-type");
    }

    @Test
    void aCharsetThatIsNotUtf8IsNamed() throws Exception {
        var answer = send("POST", "sample", BodyPublishers.ofString("{}"), "application/json; charset=windows-1256");

        assertThat(problem(answer, 415).at("/detail").asText()).contains("windows-1256");
        assertThat(send("POST", "sample", BodyPublishers.ofString("{}"), "application/json; charset=\"UTF-8\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMissingContentTypeIsRefused() throws Exception {
        assertThat(problem(send("POST", "sample", BodyPublishers.ofString("{}"), null), 415)
                        .at("/detail")
                        .asText())
                .contains("Content-Type is missing");
        assertThat(problem(send("POST", "sample", BodyPublishers.noBody(), null), 415)
                        .at("/status")
                        .asInt())
                .isEqualTo(415);
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() throws Exception {
        assertThat(post(json(LIMIT)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 20 << 20})
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsKnownOrNot(int length) throws Exception {
        var bytes = json(length).getBytes(StandardCharsets.UTF_8);
        var inChunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

        var known = problem(send("POST", "sample", BodyPublishers.ofByteArray(bytes), "application/json"), 413);
        var chunked = problem(send("POST", "sample", inChunks, "application/json"), 413);

        assertThat(known.at("/detail").asText()).contains("2097152 bytes");
        assertThat(chunked).isEqualTo(known);
    }

    @Test
    void aClientThatWaitsToBeAskedGetsTheAnswerBeforeItSends() throws Exception {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(5000);
            var request = String.join(
                    "\r\n",
                    "POST /sample HTTP/1.1",
                    "Host: x",
                    "Content-Type: application/json",
                    "Content-Length: 3000000",
                    "Expect: 100-continue",
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aStreamThatIsNotJsonHasNoLimit() throws Exception {
        var body = BodyPublishers.ofByteArray(new byte[12 << 20]);

        assertThat(send("PUT", "sample/stream", body, "application/x-ndjson").body())
                .isEqualTo("{\"length\":12582912}");
    }

    @Test
    void aMethodWithoutABodyNeedsNoContentType() throws Exception {
        assertThat(send("POST", "sample/7/touch", BodyPublishers.noBody(), null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everythingWrongInAQueryIsNamedAtOnce() throws Exception {
        var errors = problem(get("sample?size=100000&from=2016-13-01&sise=1&q=a&q=b"), 400)
                .at("/errors");

        assertThat(errors.findValuesAsText("field")).containsExactly("sise", "q", "size", "from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "%zz=1", "q=%D9%A1%6", "q=a|b"})
    void aQueryThatIsNotAUriIsRefusedByTheFramework(String query) throws Exception {
        assertThat(rawGet("/sample?" + query)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%D8", "q=%ff", "q=%00", "q=%C0%80", "%ff=1", "q=%ED%A0%80"})
    void aMalformedQueryIsRefused(String query) throws Exception {
        assertThat(rawGet("/sample?" + query)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aQueryIsDecodedAsFormsEncodeIt() throws Exception {
        assertThat(rawGet("/sample?q=%D8%AD%D9%84%D8%A8&&"))
                .startsWith("HTTP/1.1 200")
                .contains("حلب");
        assertThat(rawGet("/sample?q=%7B%2B+")).startsWith("HTTP/1.1 200").contains("{+ ");
        assertThat(rawGet("/sample?q")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%20", "/sample/%ff", "/../x", "/sample/%00"})
    void aPathThatIsMalformedOrUnknownIsNotAFault(String path) throws Exception {
        assertThat(rawGet(path)).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        var problem = problem(get("nothing/here"), 404);

        assertThat(problem.at("/type").asText()).isEqualTo("/problems/not-found");
        assertThat(problem.at("/title").asText()).isEqualTo("Not found");
        assertThat(problem.at("/detail").asText()).isEqualTo("there is nothing at this address");
    }

    @Test
    void anUnknownMethodIsAProblemThatListsTheKnownOnes() throws Exception {
        var answer = send("DELETE", "sample", BodyPublishers.noBody(), null);

        assertThat(problem(answer, 405).at("/type").asText()).isEqualTo("/problems/method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @Test
    void anAnswerThatTheCallerDoesNotAcceptIsAProblem() throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("sample")).header("Accept", "text/csv");

        assertThat(problem(client.send(request.build(), BodyHandlers.ofString()), 406)
                        .at("/type")
                        .asText())
                .isEqualTo("/problems/not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample/broken", "sample/deep-fault"})
    void aFaultTellsNothingButAnIdThatFindsItInTheLog(String path) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path)).header("X-Request-Id", "abc-123");

        var answer = client.send(request.build(), BodyHandlers.ofString());

        assertThat(problem(answer, 500).at("/requestId").asText()).isEqualTo("abc-123");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void whatIsDownSaysWhenToTryAgain() throws Exception {
        var answer = get("sample/down");

        assertThat(problem(answer, 503).at("/detail").asText()).isEqualTo("Elasticsearch does not answer");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    private void assertInvalidField(HttpResponse<String> answer, String field, String detail) throws IOException {
        var problem = problem(answer, 400);
        assertThat(problem.at("/type").asText()).isEqualTo("/problems/invalid-field");
        assertThat(problem.at("/errors")).hasSize(1);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/detail").asText()).startsWith(detail);
    }

    private JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var problem = mapper.readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        return problem;
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send("POST", "sample", BodyPublishers.ofString(body), "application/json");
    }

    private HttpResponse<String> get(String pathAndQuery) throws Exception {
        return send("GET", pathAndQuery, BodyPublishers.noBody(), null);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, @Nullable String contentType)
            throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** For targets that a well-behaved client does not send. */
    private String rawGet(String target) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(5000);
            var request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(int length) {
        var frame = "{\"title\":\"\"}";
        return "{\"title\":\"" + "a".repeat(length - frame.length()) + "\"}";
    }
}
