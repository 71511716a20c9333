package org.sijill.search.query;

import org.sijill.index.ArticleField;

/** The facets whose values are selected by id. */
public enum Facet {
    ACTORS("actors", ArticleField.ACTORS),
    PLACES("places", ArticleField.PLACES),
    SOURCES("sources", ArticleField.SOURCE);

    private final String key;
    private final String field;

    Facet(String key, String field) {
        this.key = key;
        this.field = field;
    }

    /** The name of its aggregation. */
    public String key() {
        return key;
    }

    /** The field of the index that has its values. */
    String field() {
        return field;
    }

    /** What a query selects in it. */
    public FacetFilter of(SearchQuery query) {
        return switch (this) {
            case ACTORS -> query.actors();
            case PLACES -> query.places();
            case SOURCES -> query.sources();
        };
    }
}
