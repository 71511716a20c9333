package org.sijill.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a filter of ids that may have been merged into others. */
final class MergedFilter {

    /** Each is one more count in a request; edits are never that many at once. */
    private static final int MOST_PENDING = 100;

    private MergedFilter() {}

    static FacetFilter of(Facet facet, List<String> any, List<String> none, EntityRedirects redirects) {
        List<String> selected = resolved(facet, any, redirects);
        List<String> excluded = resolved(facet, none, redirects);
        Map<String, List<String>> merged = new HashMap<>();
        redirects.pending(facet).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_PENDING)
                .forEach(entry -> merged.put(entry.getKey(), entry.getValue()));
        Stream.concat(selected.stream(), excluded.stream()).forEach(id -> {
            List<String> former = redirects.former(facet, id);
            if (!former.isEmpty()) {
                merged.put(id, former);
            }
        });
        return new FacetFilter(selected, excluded, merged);
    }

    private static List<String> resolved(Facet facet, List<String> ids, EntityRedirects redirects) {
        return ids.stream().map(id -> redirects.resolve(facet, id)).distinct().toList();
    }
}
