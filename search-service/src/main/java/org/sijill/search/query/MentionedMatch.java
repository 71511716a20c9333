package org.sijill.search.query;

import org.sijill.http.query.WireName;

/** When a mentioned date counts for a range. */
public enum MentionedMatch implements WireName {
    /** Its whole extent lies inside the range. */
    WITHIN("within"),
    /** Any day of it lies inside the range, as when a text speaks of the whole month. */
    OVERLAPS("overlaps");

    private final String wireName;

    MentionedMatch(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
