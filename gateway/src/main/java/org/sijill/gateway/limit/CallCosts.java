package org.sijill.gateway.limit;

import java.util.Map;

/**
 * What a call costs of a client's share. One is about a millisecond of a core behind the gateway, as far as it is known;
 * only the proportions matter.
 */
public final class CallCosts {
    private static final int READING = 1;
    private static final int WRITING = 5;

    /** By the beginning of the path, the longest that fits. */
    private static final Map<String, Integer> COSTS = Map.ofEntries(
            Map.entry("/api/v1/search", 5),
            Map.entry("/api/v1/search/batch", 50),
            Map.entry("/api/v1/suggest", 2),
            Map.entry("/api/v1/map", 10),
            Map.entry("/api/v1/timeline", 20),
            Map.entry("/api/v1/network", 20),
            Map.entry("/api/v1/significant", 20),
            Map.entry("/api/v1/export", 200),
            Map.entry("/api/v1/imports", 100),
            Map.entry("/api/v1/index", 100),
            Map.entry("/api/v1/analyze", 5));

    private CallCosts() {}

    /** What this operation costs. */
    public static int of(String method, String path) {
        return COSTS.entrySet().stream()
                .filter(cost -> path.equals(cost.getKey()) || path.startsWith(cost.getKey() + "/"))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(method.equals("GET") || method.equals("HEAD") ? READING : WRITING);
    }
}
