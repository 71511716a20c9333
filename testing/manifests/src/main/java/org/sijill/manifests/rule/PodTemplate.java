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

    boolean has(Map<String, String> labels) {
        return labels().entrySet().containsAll(labels.entrySet());
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
