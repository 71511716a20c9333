package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The environment variables of a container.
 *
 * @param variables by their names; without a value where only a Secret knows it
 */
record Environment(Map<String, Optional<String>> variables) {

    static Environment of(Overlay overlay, JsonNode container) {
        Map<String, Optional<String>> variables = new TreeMap<>();
        PodTemplate.elements(container.path("envFrom"))
                .map(source -> overlay.find(
                        "ConfigMap", source.at("/configMapRef/name").asText()))
                .flatMap(Optional::stream)
                .forEach(settings -> PodTemplate.strings(settings.at("/data"))
                        .forEach((name, value) -> variables.put(name, Optional.of(value))));
        PodTemplate.elements(container.path("env"))
                .forEach(variable -> variables.put(
                        variable.path("name").asText(),
                        Optional.of(variable.path("value"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText)));
        return new Environment(variables);
    }

    /** The variable that a configuration property is read from. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean has(String variable) {
        return variables.containsKey(variable);
    }

    /** The value, if it stands in a document. */
    Optional<String> value(String variable) {
        return variables.getOrDefault(variable, Optional.empty());
    }

    /** All values that stand in documents. */
    Stream<String> values() {
        return variables.values().stream().flatMap(Optional::stream);
    }
}
