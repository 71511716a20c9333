package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a problem document (RFC 9457) of this API holds. */
final class ProblemSchema {
    private ProblemSchema() {}

    static ObjectNode make(ObjectNode factory) {
        var schema = factory.objectNode();
        schema.put("type", "object").put("description", "A problem document (RFC 9457)");
        schema.putArray("required").add("type").add("status").add("title");
        var properties = schema.putObject("properties");
        property(properties, "type", "string", "The kind of problem; stable").put("format", "uri-reference");
        property(properties, "status", "integer", "The HTTP status");
        property(properties, "title", "string", "The kind of problem in words; stable");
        property(properties, "detail", "string", "What is wrong this time, for people");
        property(properties, "instance", "string", "The path that was asked for")
                .put("format", "uri-reference");
        property(properties, "requestId", "string", "Finds the request in the log");
        property(properties, "limitBytes", "integer", "With 413, the limit").put("format", "int64");
        var errors = property(properties, "errors", "array", "With 400, every field that is wrong");
        var error = errors.putObject("items").put("type", "object");
        error.putArray("required").add("field").add("detail");
        var members = error.putObject("properties");
        property(members, "field", "string", "A JSON path, or a query parameter");
        property(members, "detail", "string", "Why it is wrong");
        return schema;
    }

    private static ObjectNode property(ObjectNode properties, String name, String type, String description) {
        return properties.putObject(name).put("type", type).put("description", description);
    }
}
