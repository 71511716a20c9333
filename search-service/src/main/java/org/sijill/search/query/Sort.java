package org.sijill.search.query;

import org.sijill.http.query.WireName;

/** The orders of hits; ties break by id in each. */
public enum Sort implements WireName {
    /** Best match first. */
    RELEVANCE("relevance"),
    /** Latest publication first; articles without a date last. */
    NEWEST("newest"),
    /** Earliest publication first; articles without a date last. */
    OLDEST("oldest");

    private final String wireName;

    Sort(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
