package org.sijill.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.stack.token.DevelopmentTokens;

@QuarkusTest
@TestProfile(UnreachableServicesTest.NobodyListens.class)
@SuppressWarnings("NullAway.Init") // fields are set by Quarkus and before each test
class UnreachableServicesTest {
    /** Ports on which nothing can be listening: the first is never handed out, the address of the second is nobody's. */
    public static final class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var properties = new HashMap<>(DevelopmentTokens.throwAway().properties());
            properties.put(StubServices.TOKEN, DevelopmentTokens.throwAway().issue("admin"));
            properties.put("sijill.upstream.search.url", "http://127.0.0.1:1");
            properties.put("sijill.upstream.ingest.url", "http://192.0.2.1:80");
            properties.put("sijill.upstream.connect-timeout", "300ms");
            properties.put("sijill.upstream.search.management-url", "http://127.0.0.1:1");
            properties.put("sijill.upstream.ingest.management-url", "http://192.0.2.1:80");
            return properties;
        }
    }

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(root);
    }

    @Test
    void aServiceThatRefusesConnectionsIsUnavailable() throws Exception {
        var answer = http.get("/api/v1/search?q=a");

        var problem = http.problem(answer, 503);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/unavailable");
        assertThat(problem.path("detail").asText()).isEqualTo("search-service does not answer");
        assertThat(problem.path("requestId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aServiceThatCannotBeReachedInTimeIsUnavailable() throws Exception {
        var answer = http.send("POST", "/api/v1/articles", BodyPublishers.ofByteArray(new byte[5 << 20]));

        assertThat(http.problem(answer, 503).path("detail").asText()).isEqualTo("ingest-service does not answer");
    }

    @Test
    void theGatewayItselfStaysReadyAndSaysSo() throws Exception {
        var health = new Http(management);
        var readiness = health.json("/q/health/ready");

        assertThat(readiness.path("status").asText()).isEqualTo("UP");
        assertThat(readiness.at("/checks/0/data/search-service").asText()).isEqualTo("unreachable");
        assertThat(readiness.at("/checks/0/data/ingest-service").asText()).isEqualTo("unreachable");
        assertThat(health.json("/q/health/live").path("status").asText()).isEqualTo("UP");
    }
}
