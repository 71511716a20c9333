package org.sijill.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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

    @TestHTTPResource(value = "/", management = true)
    URI management;

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
        assertThat(http.raw("HEAD /api/v1/search?q=a"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
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

    @ParameterizedTest
    @CsvSource({
        "here, 17",
        "elsewhere, https://elsewhere.example/17",
        "malformed, ht!tp:\\17",
    })
    void whereSomethingIsCanBeToldBehindAnyPrefix(String service, String location) throws Exception {
        assertThat(http.raw("GET /api/v1/articles/located?" + service))
                .containsIgnoringCase("\r\nlocation: " + location + "\r\n");
    }

    @Test
    void aRequestKeepsItsIdOrGetsOne() throws Exception {
        var given = http.raw("GET /api/v1/search?q=a", "X-Request-Id: abc-123");
        var forged = http.raw("GET /api/v1/search?q=a", "X-Request-Id: a b\u00e9");

        assertThat(given)
                .contains("\"x-request-id\":\"abc-123\"")
                .containsIgnoringCase("\r\nx-request-id: abc-123\r\n");
        assertThat(forged).containsPattern("\"x-request-id\":\"[0-9a-f]{32}\"");
        assertThat(http.get("/api/v1/articles/odd-headers").headers().allValues("X-Request-Id"))
                .hasSize(1)
                .doesNotContain("of-the-service");
    }

    @Test
    void everyAnswerTellsBrowsersWhatItIsNot() throws Exception {
        for (var path : List.of("/api/v1/search?q=a", "/nothing", "/q/openapi")) {
            var headers = http.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
        }
        assertThat(http.get("/q/swagger-ui/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }

    @Test
    void healthSaysHowTheServicesAre() throws Exception {
        var health = new Http(management);
        assertThat(health.json("/q/health/live").path("status").asText()).isEqualTo("UP");
        assertThat(health.json("/q/health/ready")
                        .at("/checks/0/data/ingest-service")
                        .asText())
                .isEqualTo("ready");
        assertThat(health.json("/q/health/ready")
                        .at("/checks/0/data/search-service")
                        .asText())
                .isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/metrics"})
    void whatIsForTheClusterIsNotForClients(String path) throws Exception {
        http.problem(http.get(path), 404);
    }

    @Test
    void metricsSayHowItStandsWithEachService() throws Exception {
        var metrics = new Http(management).get("/q/metrics").body();

        for (var upstream : List.of("ingest-service", "search-service")) {
            assertThat(metrics)
                    .containsPattern("sijill_upstream_circuit_open\\{[^}]*upstream=\"" + upstream + "\"[^}]*} [01]\\.0")
                    .containsPattern(
                            "sijill_upstream_in_flight\\{[^}]*lane=\"stream\"[^}]*" + upstream + "\"[^}]*} \\d+\\.0")
                    .containsPattern("sijill_upstream_shed_total\\{[^}]*" + upstream);
        }
        assertThat(metrics).contains("sijill_limit_refused_total");
    }

    @Test
    void aTraceGoesOn() throws Exception {
        var parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(http.raw("GET /api/v1/search?q=a", "traceparent: " + parent))
                .contains("\"traceparent\":\"" + parent + "\"");
    }

    @Test
    void metricsNameTheOperationAndNotTheArticle() throws Exception {
        http.get("/api/v1/articles/a-thousand-and-one");
        http.raw("GET /a-thousand-and-one/%zz");
        http.raw("GET /api/v1/articles/a-thousand-and-one/../x");
        http.raw("PUT /api/v1/articles/a-thousand-and-one");

        assertThat(new Http(management).get("/q/metrics").body())
                .contains("uri=\"/api/v1/articles/{id}\"")
                .contains("http_server_requests_seconds_bucket")
                .doesNotContain("a-thousand-and-one");
    }
}
