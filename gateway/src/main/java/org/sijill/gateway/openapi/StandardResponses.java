package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problems that any call may be answered with, described once. */
final class StandardResponses {
    private static final String PROBLEM = "application/problem+json";

    /** By status. */
    private static final Map<String, Standard> ALL = new TreeMap<>(Map.ofEntries(
            entry(
                    400,
                    "InvalidRequest",
                    "Something is wrong with the request; errors names each field",
                    "invalid-field",
                    "A field is not valid"),
            entry(
                    401,
                    "Unauthorized",
                    "A bearer token is needed, or the one that was sent is not good",
                    "unauthorized",
                    "Identification is required"),
            entry(403, "Forbidden", "The token's roles are not enough", "forbidden", "This is not allowed"),
            entry(404, "NotFound", "There is nothing at this address", "not-found", "Not found"),
            entry(
                    406,
                    "NotAcceptable",
                    "None of the accepted media types can be made",
                    "not-acceptable",
                    "The accepted media types cannot be produced"),
            entry(
                    409,
                    "Conflict",
                    "The request contradicts the present state",
                    "conflict",
                    "The request contradicts the present state"),
            entry(410, "Gone", "It was here and was taken away for good", "gone", "Gone"),
            entry(413, "TooLarge", "The body is over the limit", "too-large", "The body is too large"),
            entry(
                    415,
                    "UnsupportedMediaType",
                    "The body's media type is not read here",
                    "unsupported-media-type",
                    "The media type is not supported"),
            entry(
                    429,
                    "TooManyRequests",
                    "This client has used up its share; Retry-After says until when",
                    "too-many-requests",
                    "Too many requests"),
            entry(
                    500,
                    "InternalError",
                    "A fault of the server; requestId finds it in the log",
                    "internal-error",
                    "Internal error"),
            entry(
                    503,
                    "Unavailable",
                    "A part does not answer; Retry-After says when to ask again",
                    "unavailable",
                    "Temporarily unavailable"),
            entry(504, "Timeout", "A part took too long", "timeout", "Timed out")));

    private static final List<String> OF_EVERY_CALL = List.of("400", "401", "403", "406", "429", "500", "503", "504");

    /**
     * One of them.
     *
     * @param name of the component
     * @param type of the problem, and its title, as they are sent
     */
    private record Standard(int status, String name, String meaning, String type, String title) {}

    private static Map.Entry<String, Standard> entry(
            int status, String name, String meaning, String type, String title) {
        return Map.entry(Integer.toString(status), new Standard(status, name, meaning, type, title));
    }

    /** Adds what is missing to an operation's responses, and gives errors that came without one their document. */
    void complete(ObjectNode described, boolean hasParameters, boolean hasBody) {
        var wanted = new ArrayList<>(OF_EVERY_CALL);
        if (hasParameters) {
            wanted.add("404");
        }
        if (hasBody) {
            wanted.addAll(List.of("413", "415"));
        }
        wanted.stream().filter(status -> !described.has(status)).forEach(status -> refer(described, status));
        for (var status : ALL.keySet()) {
            if (described.has(status)) {
                giveDocument((ObjectNode) described.get(status));
            }
        }
    }

    private static void refer(ObjectNode described, String status) {
        var standard = ALL.get(status);
        if (standard != null) {
            described.putObject(status).put("$ref", "#/components/responses/" + standard.name());
        }
    }

    private static void giveDocument(ObjectNode response) {
        if (!response.has("$ref")) {
            var content = response.putObject("content");
            content.putObject(PROBLEM).putObject("schema").put("$ref", "#/components/schemas/Problem");
        }
    }

    /** The components that the operations refer to. */
    void addTo(ObjectNode components) {
        components.withObjectProperty("schemas").set("Problem", ProblemSchema.make(components));
        var all = components.putObject("responses");
        ALL.forEach((status, standard) -> {
            var response = all.putObject(standard.name()).put("description", standard.meaning());
            if (List.of("429", "503").contains(status)) {
                response.putObject("headers")
                        .putObject("Retry-After")
                        .put("description", "Seconds after which to ask again")
                        .putObject("schema")
                        .put("type", "integer");
            }
            var content = response.putObject("content").putObject(PROBLEM);
            content.putObject("schema").put("$ref", "#/components/schemas/Problem");
            content.putObject("example")
                    .put("type", "/problems/" + standard.type())
                    .put("status", standard.status())
                    .put("title", standard.title())
                    .put("detail", standard.meaning());
        });
    }
}
