package org.sijill.search.query;

import java.util.List;
import java.util.Map;

/** One actor was merged into another, and articles still carry it. */
record OneMerge(String entity, String former) implements EntityRedirects {

    @Override
    public String resolve(Facet facet, String id) {
        return facet == Facet.ACTORS && id.equals(former) ? entity : id;
    }

    @Override
    public List<String> former(Facet facet, String id) {
        return facet == Facet.ACTORS && id.equals(entity) ? List.of(former) : List.of();
    }

    @Override
    public Map<String, List<String>> pending(Facet facet) {
        return facet == Facet.ACTORS ? Map.of(entity, List.of(former)) : Map.of();
    }
}
