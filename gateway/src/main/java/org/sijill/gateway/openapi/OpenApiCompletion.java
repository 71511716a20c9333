package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import org.sijill.access.AccessPolicy;
import org.sijill.access.Need;

/**
 * Writes into the union what holds for every operation and what no service has to repeat: what a caller needs, by the
 * table of {@code libs/access}, and the errors that any call may be answered with.
 */
final class OpenApiCompletion {
    private static final String BEARER = "bearerToken";

    private final ObjectNode document;
    private final AccessPolicy policy;
    private final StandardResponses responses = new StandardResponses();

    private OpenApiCompletion(ObjectNode document, AccessPolicy policy) {
        this.document = document;
        this.policy = policy;
    }

    static void complete(ObjectNode document, AccessPolicy policy) {
        new OpenApiCompletion(document, policy).run();
    }

    private void run() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> completeOperation(
                                path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), (ObjectNode)
                                        operation.getValue())));
        var components = document.withObjectProperty("components");
        components.set("securitySchemes", securitySchemes());
        responses.addTo(components);
        TextExamples.restore(document);
        UnusedSchemas.remove(document);
    }

    private ObjectNode securitySchemes() {
        var schemes = document.objectNode();
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A token for the audience sijill, signed with RS256, whose groups hold reader, editor or admin. "
                                + "In a local stack ./sijill token editor prints one.");
        return schemes;
    }

    private void completeOperation(String path, String method, ObjectNode operation) {
        if (!operation.has("description") && operation.has("summary")) {
            operation.put("description", operation.path("summary").asText() + ".");
        }
        var need = policy.needOf(method, path);
        need.ifPresent(found -> secure(operation, found));
        var described = operation.withObjectProperty("responses");
        if (method.equals("GET")) {
            ConditionalReading.describe(path, described);
        }
        responses.complete(described, path.contains("{"), operation.has("requestBody"));
        sort(described);
    }

    private static void secure(ObjectNode operation, Need need) {
        ArrayNode security = operation.putArray("security");
        security.addObject().putArray(BEARER);
        if (need == Need.READER) {
            // An empty requirement: where reading is open, none is needed.
            security.addObject();
        }
        operation.put("x-needs", need.name().toLowerCase(Locale.ROOT));
    }

    private static void sort(ObjectNode responses) {
        var sorted = new TreeMap<String, JsonNode>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        responses.removeAll();
        responses.setAll(sorted);
    }
}
