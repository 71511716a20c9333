package org.sijill.text.date;

/** A day of a month, whose month another day can share: from the 3rd to the 12th of September. */
interface DayReading extends Reading {
    /** The other day of the same month. */
    DayReading withDay(int day);
}
