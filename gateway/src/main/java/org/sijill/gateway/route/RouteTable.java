package org.sijill.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The operations of an OpenAPI document by method and path. What is not documented is not there. */
final class RouteTable {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Map<PathTemplate, Map<String, Route>> operations = new TreeMap<>(PathTemplate.NARROWER_FIRST);

    private RouteTable() {}

    /**
     * The table of a document.
     *
     * @throws IllegalArgumentException when an operation does not say who serves it
     */
    static RouteTable of(JsonNode document) {
        var table = new RouteTable();
        document.path("paths").properties().forEach(path -> {
            var methods = table.operations.computeIfAbsent(PathTemplate.of(path.getKey()), key -> new TreeMap<>());
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> methods.put(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            Route.of(path.getKey(), operation.getValue())));
        });
        return table;
    }

    /** Where a request goes; {@code HEAD} goes where {@code GET} does. */
    RouteMatch find(String method, String path) {
        var segments = PathTemplate.split(path);
        var candidates = operations.entrySet().stream()
                .filter(entry -> entry.getKey().matches(segments))
                .map(Map.Entry::getValue)
                .toList();
        if (candidates.isEmpty()) {
            return new RouteMatch.Unknown();
        }
        return candidates.stream()
                .map(methods -> methods.containsKey(method) ? methods.get(method) : methods.get(readingMethod(method)))
                .filter(route -> route != null)
                .findFirst()
                .<RouteMatch>map(RouteMatch.Found::new)
                .orElseGet(() -> new RouteMatch.OtherMethods(allowed(candidates)));
    }

    private static String readingMethod(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    private static Set<String> allowed(List<Map<String, Route>> candidates) {
        var allowed = new TreeSet<String>();
        candidates.forEach(methods -> allowed.addAll(methods.keySet()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }
}
