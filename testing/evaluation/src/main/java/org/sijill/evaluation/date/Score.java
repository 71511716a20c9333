package org.sijill.evaluation.date;

import java.util.ArrayList;
import java.util.List;

/** What was counted for one set. */
final class Score {
    int expectedSpans;
    int exactSpans;
    int overlappedSpans;
    int mentions;
    int falseAlarms;
    int expectedValues;
    int rightByDefault;
    int rightByTheOther;
    final List<String> misses = new ArrayList<>();

    double recall() {
        return ratio(exactSpans, expectedSpans);
    }

    double precision() {
        return ratio(exactSpans, mentions);
    }

    double overlap() {
        return ratio(overlappedSpans, expectedSpans);
    }

    /** With both readings of what has no year. */
    double valueAccuracy() {
        return ratio(rightByDefault + rightByTheOther, expectedValues);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
