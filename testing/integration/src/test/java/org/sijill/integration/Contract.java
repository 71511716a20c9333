package org.sijill.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The document that a running gateway serves, as tests read it. */
final class Contract {

    private final JsonNode document;

    Contract(Api gateway) {
        this.document = gateway.get("/q/openapi?format=json").json();
    }

    /**
     * One documented call.
     *
     * @param method in capitals
     * @param path its template
     * @param json what the document says of it
     */
    record Call(String method, String path, JsonNode json, Contract contract) {

        List<JsonNode> parameters(String in) {
            return Stream.concat(
                            contract.parametersOf(path).stream(),
                            json.path("parameters").valueStream())
                    .map(contract::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        boolean documents(int status) {
            return json.path("responses").has(Integer.toString(status));
        }

        boolean hasBody() {
            return json.has("requestBody");
        }

        /** The first media type that a body may have. */
        String mediaType() {
            return contract.resolved(json.path("requestBody"))
                    .path("content")
                    .fieldNames()
                    .next();
        }

        /** The schema of a JSON body; missing when the body is something else. */
        JsonNode bodySchema() {
            return contract.resolved(contract.resolved(json.path("requestBody"))
                    .path("content")
                    .path("application/json")
                    .path("schema"));
        }

        String operationId() {
            return json.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> calls.add(new Call(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                this))));
        return calls;
    }

    List<String> tags() {
        return document.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asText())
                .toList();
    }

    private List<JsonNode> parametersOf(String path) {
        return document.path("paths")
                .path(path)
                .path("parameters")
                .valueStream()
                .toList();
    }

    /** What a reference leads to; everything else is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
