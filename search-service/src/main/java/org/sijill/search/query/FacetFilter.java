package org.sijill.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader selected and excluded in one facet, by id.
 *
 * @param any an article must have one of these; empty means no restriction
 * @param none an article must have none of these
 * @param merged former ids of entities: of those that are selected or excluded, and of those that articles may still carry
 */
public record FacetFilter(List<String> any, List<String> none, Map<String, List<String>> merged) {

    /** No restriction. */
    public static final FacetFilter EMPTY = new FacetFilter(List.of(), List.of());

    public FacetFilter {
        any = List.copyOf(any);
        none = List.copyOf(none);
        merged = Map.copyOf(merged);
    }

    /** A filter on entities of which none was ever merged. */
    public FacetFilter(List<String> any, List<String> none) {
        this(any, none, Map.of());
    }

    /** What the index may have for the selected values. */
    List<String> anyInIndex() {
        return withFormer(any);
    }

    /** What the index may have for the excluded values. */
    List<String> noneInIndex() {
        return withFormer(none);
    }

    private List<String> withFormer(List<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        ids.forEach(id -> all.addAll(merged.getOrDefault(id, List.of())));
        return List.copyOf(all);
    }

    /** Names what was asked only: a cursor stays good while merged articles are sent again. */
    @Override
    public String toString() {
        return "FacetFilter[any=" + any + ", none=" + none + "]";
    }
}
