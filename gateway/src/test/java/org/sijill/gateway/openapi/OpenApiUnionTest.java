package org.sijill.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiUnionTest {
    private static final String SEARCH = """
            {"openapi": "3.1.0",
             "paths": {"/search": {"get": {"summary": "s"}}, "/articles": {"get": {"summary": "list"}}},
             "components": {"schemas": {"Z": {"type": "string"}, "HttpProblem": {"type": "object"}}},
             "tags": [{"name": "Search"}, {"name": "Articles"}]}""";

    @Test
    void pathsComponentsAndTagsAreUnitedAndSorted() {
        var union = unite("""
                {"openapi": "3.1.0", "info": {"title": "ingest-service API", "version": "9"},
                 "paths": {"/articles": {"post": {"summary": "accept"}}},
                 "components": {"schemas": {"HttpProblem": {"type": "object"}, "A": {"type": "string"}}},
                 "tags": [{"name": "Articles"}]}""", SEARCH);

        assertThat(union.toString()).isEqualTo(json("""
                        {"openapi": "3.1.0",
                         "info": {"title": "Sijill",
                          "description": "Search for Arabic news about conflict: who, where and when, in one query.",
                          "version": "1",
                          "contact": {"name": "Sijill"},
                          "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"}},
                         "servers": [{"url": "..", "description": "Where this document is served"}],
                         "tags": [{"name": "Articles"}, {"name": "Search"}],
                         "paths": {
                          "/articles": {"get": {"summary": "list", "x-served-by": "search-service"},
                                        "post": {"summary": "accept", "x-served-by": "ingest-service"}},
                          "/search": {"get": {"summary": "s", "x-served-by": "search-service"}}},
                         "components": {"schemas": {
                          "A": {"type": "string"}, "HttpProblem": {"type": "object"}, "Z": {"type": "string"}}}}""").toString());
    }

    @Test
    void theOrderOfTheServicesDoesNotMatter() {
        var ingest = "{\"openapi\": \"3.1.0\", \"paths\": {\"/articles\": {\"post\": {\"summary\": \"accept\"}}}}";
        var reversed = new LinkedHashMap<String, JsonNode>();
        reversed.put("search-service", json(SEARCH));
        reversed.put("ingest-service", json(ingest));

        assertThat(OpenApiUnion.unite(reversed).toString())
                .isEqualTo(unite(ingest, SEARCH).toString());
    }

    @Test
    void anOperationServedTwiceNamesBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unite("{\"openapi\": \"3.1.0\", \"paths\": {\"/search\": {\"get\": {}}}}", SEARCH))
                .withMessage("get /search is served by both ingest-service and search-service");
    }

    @Test
    void aComponentWithTwoMeaningsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unite(
                        "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"Z\": {\"type\": \"number\"}}}}",
                        SEARCH))
                .withMessage("component schemas/Z means one thing in ingest-service and another in search-service");
    }

    @Test
    void aTagWithTwoDescriptionsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unite(
                        "{\"openapi\": \"3.1.0\", \"tags\": [{\"name\": \"Search\", \"description\": \"d\"}]}", SEARCH))
                .withMessage("tag Search means one thing in ingest-service and another in search-service");
    }

    @Test
    void anInternalPathIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        unite("{\"openapi\": \"3.1.0\", \"paths\": {\"/internal/v1/match\": {\"post\": {}}}}", SEARCH))
                .withMessageContaining("/internal/v1/match of ingest-service");
    }

    @Test
    void whatWouldBeLostIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unite(
                        "{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"parameters\": [], \"get\": {}}}}", SEARCH))
                .withMessageContaining("parameters at /a of ingest-service");
    }

    @Test
    void differentVersionsOfOpenApiAreAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unite("{\"openapi\": \"3.0.3\"}", SEARCH))
                .withMessageContaining("[3.0.3, 3.1.0]");
    }

    @Test
    void theBuildIsToldWhichServiceIsMissing(@TempDir Path folder) throws IOException {
        var search = Files.writeString(folder.resolve("search.json"), SEARCH);
        var target = folder.resolve("made");

        OpenApiUnion.main(new String[] {target.toString(), "search-service=" + search});
        for (var file : List.of("openapi.json", "routes.json")) {
            assertThat(target.resolve(file)).content().contains("\"x-served-by\":\"search-service\"");
        }
        assertThat(target.resolve("openapi.yaml")).content().contains("x-served-by: search-service");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OpenApiUnion.main(new String[] {
                    target.toString(), "search-service=" + search, "ingest-service=" + folder.resolve("none.json")
                }))
                .withMessageContaining("build ingest-service first");
    }

    private static ObjectNode unite(String ingest, String search) {
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put("ingest-service", json(ingest));
        documents.put("search-service", json(search));
        return OpenApiUnion.unite(documents);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException exception) {
            throw new AssertionError(exception);
        }
    }
}
