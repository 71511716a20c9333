package org.sijill.text.similarity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells copies of one report from reports that are only alike. The limits were chosen on labelled pairs of news from four
 * outlets: {@code ./sijill evaluate stories} measures them.
 */
public final class Copies {

    /** Share of runs of words that two outlets have in common when both print the same wire copy. */
    private static final double ACROSS_SOURCES = 0.55;

    /** One outlet repeats its own background under each new report of a running story; a copy is more than that. */
    private static final double WITHIN_A_SOURCE = 0.9;

    /** Wire copy is printed within days; what is alike at a greater distance is a form that is filled in again. */
    private static final long MOST_DAYS_APART = 3;

    private Copies() {}

    /**
     * Whether two texts are copies of one report.
     *
     * @param sameSource whether one outlet published both
     * @param first the day of publication of the one; null when unknown, which speaks neither for nor against
     * @param second that of the other
     */
    public static boolean are(
            TextSketch one,
            TextSketch other,
            boolean sameSource,
            @Nullable LocalDate first,
            @Nullable LocalDate second) {
        if (first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) > MOST_DAYS_APART) {
            return false;
        }
        return one.similarity(other) >= (sameSource ? WITHIN_A_SOURCE : ACROSS_SOURCES);
    }
}
