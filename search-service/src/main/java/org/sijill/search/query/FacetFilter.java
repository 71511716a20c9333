package org.sijill.search.query;

import java.util.List;

/**
 * What a reader selected and excluded in one facet, by id.
 *
 * @param any an article must have one of these; empty means no restriction
 * @param none an article must have none of these
 */
public record FacetFilter(List<String> any, List<String> none) {

    /** No restriction. */
    public static final FacetFilter EMPTY = new FacetFilter(List.of(), List.of());

    public FacetFilter {
        any = List.copyOf(any);
        none = List.copyOf(none);
    }
}
