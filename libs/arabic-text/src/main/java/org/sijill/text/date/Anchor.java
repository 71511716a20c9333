package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a date is read.
 *
 * @param day the day from which the text speaks; null if unknown
 * @param pivot the day near which a date without a year is looked for: the anchor's day, or the other end of a range
 * @param unmarked on which side of the pivot, if the words do not say so
 */
record Anchor(@Nullable LocalDate day, @Nullable LocalDate pivot, Direction unmarked) {
    Anchor near(@Nullable LocalDate newPivot, Direction direction) {
        return new Anchor(day, newPivot, direction);
    }
}
