package org.sijill.search.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import org.sijill.http.query.WireName;

/** Which kind of date an article stands at on a timeline. */
public enum TimelineBy implements WireName {
    /** The day of publication. */
    PUBLISHED("published"),
    /** The days that the text speaks of; an article may stand at several. */
    MENTIONED("mentioned");

    private final String wireName;

    TimelineBy(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
