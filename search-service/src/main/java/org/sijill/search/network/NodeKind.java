package org.sijill.search.network;

import com.fasterxml.jackson.annotation.JsonValue;
import org.sijill.http.query.WireName;
import org.sijill.index.ArticleField;

/** What a node of the network can be. */
public enum NodeKind implements WireName {
    ACTOR("actor", ArticleField.ACTORS),
    /** A place that articles name themselves: the places around it are left out, or each would go with its country. */
    PLACE("place", ArticleField.PLACES_NAMED);

    private final String wireName;
    private final String field;

    NodeKind(String wireName, String field) {
        this.wireName = wireName;
        this.field = field;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    String field() {
        return field;
    }
}
