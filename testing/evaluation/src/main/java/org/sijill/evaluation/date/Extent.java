package org.sijill.evaluation.date;

import java.time.LocalDate;

/** Days from one to another, both included. */
record Extent(LocalDate from, LocalDate to) {
    static Extent day(LocalDate day) {
        return new Extent(day, day);
    }

    boolean contains(Extent other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
