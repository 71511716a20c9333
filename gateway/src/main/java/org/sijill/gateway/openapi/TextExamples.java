package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes text again of the examples of bodies that are text. An example that looks like JSON, as a line of NDJSON does, is
 * taken for an object when a service writes its document, and such an example contradicts its schema.
 */
final class TextExamples {
    private TextExamples() {}

    static void restore(JsonNode node) {
        node.path("content").forEach(TextExamples::restoreBody);
        node.forEach(TextExamples::restore);
    }

    private static void restoreBody(JsonNode body) {
        if (!body.at("/schema/type").asText().equals("string")) {
            return;
        }
        restoreField(body, "example");
        body.path("examples").forEach(example -> restoreField(example, "value"));
    }

    private static void restoreField(JsonNode owner, String field) {
        var example = owner.path(field);
        if (example.isContainerNode() && owner instanceof ObjectNode object) {
            object.put(field, example + "\n");
        }
    }
}
