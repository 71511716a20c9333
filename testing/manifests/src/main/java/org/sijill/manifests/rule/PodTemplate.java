package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Pods as a document describes them.
 *
 * @param owner the document
 * @param content labels and specification
 */
record PodTemplate(Manifest owner, JsonNode content) {

    JsonNode spec() {
        return content.path("spec");
    }

    Map<String, String> labels() {
        return strings(content.at("/metadata/labels"));
    }

    /** Init containers and containers. */
    Stream<JsonNode> allContainers() {
        return Stream.concat(elements(spec().path("initContainers")), containers());
    }

    Stream<JsonNode> containers() {
        return elements(spec().path("containers"));
    }

    boolean hasPort(JsonNode nameOrNumber) {
        return containers()
                .flatMap(container -> elements(container.path("ports")))
                .anyMatch(port -> port.path("name").equals(nameOrNumber)
                        || port.path("containerPort").asInt() == nameOrNumber.asInt(-1));
    }

    /** The number of a port that is given by number or by name; 0 when no container has that name. */
    int portNumber(JsonNode nameOrNumber) {
        return nameOrNumber.isTextual()
                ? containers()
                        .flatMap(container -> elements(container.path("ports")))
                        .filter(port -> port.path("name").equals(nameOrNumber))
                        .mapToInt(port -> port.path("containerPort").asInt())
                        .findFirst()
                        .orElse(0)
                : nameOrNumber.asInt();
    }

    boolean has(Map<String, String> labels) {
        return labels().entrySet().containsAll(labels.entrySet());
    }

    /** Whether a label selector, with labels or expressions, takes these pods; an empty one takes all. */
    boolean isSelectedBy(JsonNode selector) {
        return has(strings(selector.path("matchLabels")))
                && elements(selector.path("matchExpressions")).allMatch(this::meets);
    }

    private boolean meets(JsonNode expression) {
        String label = labels().get(expression.path("key").asText());
        boolean named = elements(expression.path("values"))
                .anyMatch(value -> value.asText().equals(label));
        return switch (expression.path("operator").asText()) {
            case "In" -> named;
            case "NotIn" -> !named;
            case "Exists" -> label != null;
            case "DoesNotExist" -> label == null;
            default -> false;
        };
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> map = new TreeMap<>();
        object.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }
}
