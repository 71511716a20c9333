package org.sijill.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@SuppressWarnings("NullAway.Init") // fields are set by Quarkus and before each test
class OpenApiSurfaceTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @TestHTTPResource("/")
    URI root;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(root);
    }

    @Test
    void theServedDocumentIsTheUnion() throws Exception {
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/openapi.json");

        assertThat(http.json("/q/openapi?format=json")).isEqualTo(new ObjectMapper().readTree(stream));
        assertThat(http.json("/q/openapi.json")).isEqualTo(http.json("/q/openapi?format=JSON"));
        assertThat(http.get("/q/openapi").body()).contains("openapi: 3.1.0");
        assertThat(http.get("/q/openapi").headers().firstValue("Content-Type"))
                .hasValue("application/yaml;charset=UTF-8");
        assertThat(http.get("/q/openapi.yaml").body())
                .isEqualTo(http.get("/q/openapi").body());
    }

    @Test
    void everyOperationCanBeTriedWhereThePageComesFrom() throws Exception {
        var document = http.json("/q/openapi?format=json");

        assertThat(document.path("servers")).hasSize(1);
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("..");
        assertThat(document.at("/paths/~1api~1v1~1search/get/x-served-by").asText())
                .isEqualTo("search-service");
    }

    @Test
    void swaggerUiIsFoundWithoutASlashBehindAnyPrefix() throws Exception {
        var answer = http.get("/q/swagger-ui");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("swagger-ui/");
    }

    @Test
    void swaggerUiShowsItWithoutAnythingFromElsewhere() throws Exception {
        var page = http.get("/q/swagger-ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("../openapi");
        var assets = ASSET.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(assets).isNotEmpty().noneMatch(asset -> asset.contains("//"));
        for (var asset : assets) {
            assertThat(http.get(URI.create("/q/swagger-ui/").resolve(asset).toString())
                            .statusCode())
                    .as(asset)
                    .isEqualTo(200);
        }
    }
}
