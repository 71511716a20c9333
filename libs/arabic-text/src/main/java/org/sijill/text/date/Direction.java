package org.sijill.text.date;

import java.time.LocalDate;

/** Which of the days or months that a name fits is meant, seen from a day. */
enum Direction {
    /** The nearest that starts on or before the day. */
    LAST,
    /** The nearest that ends on or after the day. */
    NEXT,
    /** The nearest that ends before the day. */
    BEFORE,
    /** The nearest that starts after the day. */
    AFTER,
    /** That of the day's own year; for a weekday, the next one, today included. */
    CURRENT;

    boolean fits(Period period, LocalDate day) {
        return switch (this) {
            case LAST -> !period.from().isAfter(day);
            case NEXT -> !period.to().isBefore(day);
            case BEFORE -> period.to().isBefore(day);
            case AFTER -> period.from().isAfter(day);
            case CURRENT -> period.from().getYear() == day.getYear();
        };
    }

    boolean isBackward() {
        return this == LAST || this == BEFORE;
    }
}
