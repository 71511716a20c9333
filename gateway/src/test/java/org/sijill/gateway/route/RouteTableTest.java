package org.sijill.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.gateway.proxy.Upstream;

class RouteTableTest {
    private final RouteTable table = table("""
            {"paths": {
              "/api/v1/articles": {"post": {"x-served-by": "ingest-service"}, "get": {"x-served-by": "search-service"}},
              "/api/v1/articles/{id}": {"get": {"x-served-by": "ingest-service"},
                                        "delete": {"x-served-by": "ingest-service"}},
              "/api/v1/articles/latest": {"get": {"x-served-by": "search-service"}},
              "/api/v1/articles/{id}/related": {"get": {"x-served-by": "search-service"}}
            }}""");

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles, INGEST",
        "GET, /api/v1/articles, SEARCH",
        "HEAD, /api/v1/articles, SEARCH",
        "GET, /api/v1/articles/17, INGEST",
        "HEAD, /api/v1/articles/17, INGEST",
        "DELETE, /api/v1/articles/17, INGEST",
        "GET, /api/v1/articles/%D8%AD, INGEST",
        "GET, /api/v1/articles/latest, SEARCH",
        "DELETE, /api/v1/articles/latest, INGEST",
        "GET, /api/v1/articles/17/related, SEARCH"
    })
    void aDocumentedOperationIsFound(String method, String path, Upstream upstream) {
        assertThat(table.find(method, path))
                .isInstanceOfSatisfying(
                        RouteMatch.Found.class,
                        found -> assertThat(found.route().upstream()).isEqualTo(upstream));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1/articles/",
                "/api/v1/articles/17/",
                "/api/v1/articles//related",
                "/api/v1/articles/17/other",
                "/API/v1/articles",
                "/internal/v1/match",
                "/q/health"
            })
    void aPathThatIsNotDocumentedIsUnknown(String path) {
        assertThat(table.find("GET", path)).isEqualTo(new RouteMatch.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/articles, 'GET, HEAD, POST'",
        "OPTIONS, /api/v1/articles/17, 'DELETE, GET, HEAD'",
        "get, /api/v1/articles/17/related, 'GET, HEAD'",
        "TRACE, /api/v1/articles/latest, 'DELETE, GET, HEAD'"
    })
    void anotherMethodIsToldTheKnownOnes(String method, String path, String allowed) {
        assertThat(table.find(method, path))
                .isInstanceOfSatisfying(
                        RouteMatch.OtherMethods.class,
                        match -> assertThat(String.join(", ", match.allowed())).isEqualTo(allowed));
    }

    @Test
    void anOperationThatNobodyServesIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("{\"paths\": {\"/a\": {\"get\": {\"x-served-by\": \"other\"}}}}"))
                .withMessageContaining("other");
    }

    private static RouteTable table(String document) {
        try {
            return RouteTable.of(new ObjectMapper().readTree(document));
        } catch (JsonProcessingException exception) {
            throw new AssertionError(exception);
        }
    }
}
