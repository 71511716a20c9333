package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Removes the components that nothing leads to, such as the schemas that a framework adds on its own account. */
final class UnusedSchemas {
    private static final String COMPONENTS = "#/components/";

    private final ObjectNode document;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(ObjectNode document) {
        this.document = document;
    }

    static void remove(ObjectNode document) {
        new UnusedSchemas(document).run();
    }

    private void run() {
        follow(document.path("paths"));
        for (var kind : new String[] {"schemas", "responses"}) {
            if (document.path("components").path(kind) instanceof ObjectNode named) {
                named.properties().stream()
                        .map(component -> component.getKey())
                        .filter(name -> !used.contains(COMPONENTS + kind + "/" + name))
                        .toList()
                        .forEach(named::remove);
            }
        }
    }

    private void follow(JsonNode node) {
        var reference = node.path("$ref").asText();
        if (reference.startsWith(COMPONENTS) && used.add(reference)) {
            follow(document.at(reference.substring(1)));
        }
        node.forEach(this::follow);
    }
}
