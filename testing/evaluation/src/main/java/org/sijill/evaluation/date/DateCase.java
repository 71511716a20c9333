package org.sijill.evaluation.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a set and the dates that should be found in it.
 *
 * @param name where it stands in its set
 * @param anchor the day from which it speaks; null if the set does not say
 */
record DateCase(String name, String text, @Nullable LocalDate anchor, List<Expected> expected) {
    /** How a value that is not the same may still be right. */
    enum Leniency {
        /** Not at all. */
        NONE,
        /** The set names a stretch for a part of it, as half a year for "the beginning of the year". */
        WITHIN,
        /** The set names the stretch from the anchor, as the next three days for "in three days". */
        AT_END,
        /** The set names a day for units counted from the anchor, as the 5th for "a week ago". */
        WEEK_AROUND
    }

    /**
     * A date that should be found.
     *
     * @param words as they stand in the text
     * @param readings the extents that are right, the set's own or either of previous and next; empty if the set gives no
     *     value
     */
    record Expected(String words, List<Extent> readings, Leniency leniency) {}

    /** A case whose whole text is the date. */
    static DateCase whole(String name, String text, @Nullable LocalDate anchor, Extent value, Leniency leniency) {
        String words = text.strip();
        return new DateCase(name, words, anchor, List.of(new Expected(words, List.of(value), leniency)));
    }
}
