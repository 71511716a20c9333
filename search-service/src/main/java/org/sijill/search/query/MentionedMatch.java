package org.sijill.search.query;

import java.time.LocalDate;
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

    /** Whether a mention of the days from the one to the other counts for a range. */
    public boolean counts(DayRange range, LocalDate from, LocalDate to) {
        return switch (this) {
            case WITHIN -> range.contains(from, to);
            case OVERLAPS -> range.touches(from, to);
        };
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
