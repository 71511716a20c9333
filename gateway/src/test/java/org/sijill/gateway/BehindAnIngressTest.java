package org.sijill.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway as an installation has it: a trusted proxy in front, pages of another origin, shares that run out. */
@QuarkusTest
@TestProfile(BehindAnIngressTest.Installation.class)
@SuppressWarnings("NullAway.Init") // fields are set by Quarkus
class BehindAnIngressTest {
    /** The machine itself under another of its addresses, which is not where a test comes from by itself. */
    private static final String INGRESS = "127.0.0.2";

    private static final String STRANGER = "127.0.0.1";

    private static final String SEARCH = "GET /api/v1/search?q=a";
    private static final String PREFLIGHT = "OPTIONS /api/v1/articles";
    private static final String WANTS_TO_POST = "Access-Control-Request-Method: POST";
    private static final String WITH_A_TOKEN = "Access-Control-Request-Headers: authorization,content-type";

    /** A search costs 5, so that a client has two of them and then waits for the third. */
    public static final class Installation implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", INGRESS,
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://newsroom.example",
                    "sijill.limit.burst", "10",
                    "sijill.limit.per-second", "1");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StubServices.class));
        }
    }

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void aTrustedProxySaysWhoAsksAndHow() throws IOException {
        var answer = from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.1", "X-Forwarded-Proto: https");

        assertThat(answer).contains("\"x-forwarded-for\":\"203.0.113.1\"").contains("\"x-forwarded-proto\":\"https\"");
    }

    @Test
    void nobodyElseIsBelieved() throws IOException {
        var answer = from(STRANGER, SEARCH, "X-Forwarded-For: 203.0.113.2", "X-Forwarded-Proto: https");

        assertThat(answer).contains("\"x-forwarded-for\":\"127.0.0.1\"").contains("\"x-forwarded-proto\":\"http\"");
    }

    @Test
    void anAddressThatIsNoneIsPassedOnAsItIs() throws IOException {
        assertThat(from(INGRESS, SEARCH, "X-Forwarded-For: unknown"))
                .startsWith("HTTP/1.1 200")
                .contains("\"x-forwarded-for\":\"unknown\"");
    }

    @Test
    void whoHasUsedUpItsShareIsToldUntilWhenAndNobodyElseIsKeptWaiting() throws Exception {
        var answers = List.of(
                from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.3"),
                from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.3"),
                from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.3"));

        assertThat(answers.getFirst()).startsWith("HTTP/1.1 200");
        assertThat(answers.getLast())
                .startsWith("HTTP/1.1 429")
                .contains("application/problem+json")
                .contains("/problems/too-many-requests")
                .containsPattern("(?i)retry-after: [1-5]\r\n");
        assertThat(from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.4")).startsWith("HTTP/1.1 200");
        assertThat(from(INGRESS, SEARCH, "X-Forwarded-For: 203.0.113.3", "Authorization: Bearer " + Http.token()))
                .as("who is known has a share of its own")
                .startsWith("HTTP/1.1 200");
        assertThat(new Http(management).get("/q/metrics").body())
                .containsPattern("sijill_limit_refused_total\\{[^}]*} [1-9]");
    }

    @Test
    void aPageOfANamedOriginMayAskAndAnotherMayNot() throws IOException {
        var named = from(STRANGER, PREFLIGHT, "Origin: https://newsroom.example", WANTS_TO_POST, WITH_A_TOKEN);
        var other = from(STRANGER, PREFLIGHT, "Origin: https://elsewhere.example", WANTS_TO_POST, WITH_A_TOKEN);
        var answer = from(INGRESS, SEARCH, "Origin: https://newsroom.example", "X-Forwarded-For: 203.0.113.5");

        assertThat(named)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("access-control-allow-origin: https://newsroom.example\r\n")
                .containsIgnoringCase("access-control-allow-headers: authorization,content-type");
        assertThat(other).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase("access-control-allow-origin");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("access-control-allow-origin: https://newsroom.example\r\n")
                .containsPattern("(?i)access-control-expose-headers: [^\r]*Location[^\r]*Retry-After");
    }

    /** Sends a request from one of the machine's own addresses and reads the answer to its end. */
    private String from(String address, String requestLine, String... headers) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(10_000);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
            var request = requestLine + " HTTP/1.1\r\nHost: sijill.example\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
