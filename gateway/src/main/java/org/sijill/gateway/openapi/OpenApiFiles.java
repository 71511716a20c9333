package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The document as the build writes it, so that a gateway that starts need not make anything of it: for programs, for
 * people, and the little that routing needs.
 */
final class OpenApiFiles {
    static final String JSON = "openapi.json";
    static final String YAML = "openapi.yaml";
    static final String ROUTES = "routes.json";

    private OpenApiFiles() {}

    static void write(ObjectNode document, Path folder) throws IOException {
        var json = new ObjectMapper();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON), json.writeValueAsString(document));
        Files.writeString(folder.resolve(YAML), yaml(document));
        Files.writeString(folder.resolve(ROUTES), json.writeValueAsString(routes(document)));
    }

    static String yaml(ObjectNode document) throws IOException {
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build()
                .writeValueAsString(document);
    }

    /** The document without everything but who serves an operation and which media types it has. */
    static ObjectNode routes(ObjectNode document) {
        var routes = JsonNodeFactory.instance.objectNode();
        var paths = routes.putObject("paths");
        document.path("paths").properties().forEach(path -> {
            var operations = paths.putObject(path.getKey());
            path.getValue()
                    .properties()
                    .forEach(operation -> operations.set(operation.getKey(), route(operation.getValue())));
        });
        return routes;
    }

    private static JsonNode route(JsonNode operation) {
        var route = JsonNodeFactory.instance.objectNode();
        route.set("x-served-by", operation.path("x-served-by"));
        if (operation.has("requestBody")) {
            route.set("requestBody", mediaTypes(operation.path("requestBody")));
        }
        var responses = route.putObject("responses");
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.set(response.getKey(), mediaTypes(response.getValue())));
        return route;
    }

    private static ObjectNode mediaTypes(JsonNode described) {
        var reduced = JsonNodeFactory.instance.objectNode();
        var content = reduced.putObject("content");
        described.path("content").properties().forEach(type -> content.putObject(type.getKey()));
        return reduced;
    }
}
