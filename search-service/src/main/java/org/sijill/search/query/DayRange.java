package org.sijill.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, ends inclusive; an end that is null is open. It cannot end before it begins.
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** No restriction. */
    public static final DayRange OPEN = new DayRange(null, null);

    public DayRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A range of days ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether it restricts nothing. */
    public boolean isOpen() {
        return from == null && to == null;
    }

    /** Whether all days from the one to the other lie inside. */
    public boolean contains(LocalDate first, LocalDate last) {
        return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
    }

    /** Whether any day from the one to the other lies inside. */
    public boolean touches(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }
}
