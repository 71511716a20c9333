package org.sijill.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The operations of an OpenAPI document by method and path. What is not documented is not there. A tree with a level for
 * each segment of a path; segments are compared as received, without decoding.
 */
final class RouteTable {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Node root = new Node();

    private RouteTable() {}

    /**
     * The table of a document.
     *
     * @throws IllegalArgumentException when an operation does not say who serves it
     */
    static RouteTable of(JsonNode document) {
        var table = new RouteTable();
        document.path("paths").properties().forEach(path -> {
            var node = table.root.at(path.getKey());
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> node.operations.put(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            Route.of(path.getKey(), operation.getValue())));
        });
        return table;
    }

    /** Where a request goes; {@code HEAD} goes where {@code GET} does. */
    RouteMatch find(String method, String path) {
        var candidates = new ArrayList<Map<String, Route>>();
        root.collect(path, 1, candidates);
        if (candidates.isEmpty()) {
            return new RouteMatch.Unknown();
        }
        for (var operations : candidates) {
            var route = operations.get(method);
            if (route == null && method.equals("HEAD")) {
                route = operations.get("GET");
            }
            if (route != null) {
                return new RouteMatch.Found(route);
            }
        }
        return new RouteMatch.OtherMethods(allowed(candidates));
    }

    private static Set<String> allowed(List<Map<String, Route>> candidates) {
        var allowed = new TreeSet<String>();
        candidates.forEach(operations -> allowed.addAll(operations.keySet()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    /** What paths have in common up to a segment. */
    private static final class Node {
        /** By the word that is the next segment. */
        private final Map<String, Node> words = new HashMap<>();
        /** By method; none where no documented path ends. */
        private final Map<String, Route> operations = new HashMap<>();
        /** If the next segment may be a parameter: anything that is not empty. */
        private @Nullable Node parameter;

        /** The node of a template, such as {@code /api/v1/articles/{id}}. */
        Node at(String template) {
            var node = this;
            for (var segment : template.substring(1).split("/", -1)) {
                node = segment.startsWith("{")
                        ? node.parameter()
                        : node.words.computeIfAbsent(segment, word -> new Node());
            }
            return node;
        }

        private Node parameter() {
            if (parameter == null) {
                parameter = new Node();
            }
            return parameter;
        }

        /** Adds the operations of all templates that fit the path from a segment on, the narrower ones first. */
        void collect(String path, int from, List<Map<String, Route>> found) {
            if (from > path.length()) {
                if (!operations.isEmpty()) {
                    found.add(operations);
                }
                return;
            }
            var slash = path.indexOf('/', from);
            var end = slash < 0 ? path.length() : slash;
            var word = words.get(path.substring(from, end));
            if (word != null) {
                word.collect(path, end + 1, found);
            }
            if (end > from && parameter != null) {
                parameter.collect(path, end + 1, found);
            }
        }
    }
}
