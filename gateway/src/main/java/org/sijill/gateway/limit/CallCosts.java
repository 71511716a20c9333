package org.sijill.gateway.limit;

import java.util.Map;
import java.util.Set;

/**
 * What a call costs of a client's share. One is about a millisecond of a core behind the gateway, as far as it is known;
 * only the proportions matter.
 */
public final class CallCosts {
    private static final int READING = 1;
    private static final int WRITING = 5;

    /** By operation, as the document names it; what is not here reads or writes one thing. */
    private static final Map<String, Integer> COSTS = Map.ofEntries(
            Map.entry("GET /api/v1/search", 5),
            Map.entry("GET /api/v1/search.atom", 5),
            Map.entry("POST /api/v1/search/batch", 50),
            Map.entry("GET /api/v1/suggest", 2),
            Map.entry("GET /api/v1/articles/{id}/related", 5),
            Map.entry("GET /api/v1/map", 10),
            Map.entry("GET /api/v1/timeline", 20),
            Map.entry("GET /api/v1/network", 20),
            Map.entry("GET /api/v1/significant", 20),
            Map.entry("GET /api/v1/export", 200),
            Map.entry("POST /api/v1/imports", 100),
            Map.entry("GET /api/v1/index/consistency", 100),
            Map.entry("POST /api/v1/index/consistency/repair", 100),
            Map.entry("POST /api/v1/index/rebuilds", 100),
            Map.entry("POST /api/v1/analyze", 5));

    private CallCosts() {}

    /** What an operation costs, by its template. */
    public static int of(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return COSTS.getOrDefault(asked + " " + path, asked.equals("GET") ? READING : WRITING);
    }

    /** The operations that have a price of their own. */
    static Set<String> priced() {
        return COSTS.keySet();
    }
}
