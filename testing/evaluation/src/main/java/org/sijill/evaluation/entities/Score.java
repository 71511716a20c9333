package org.sijill.evaluation.entities;

import java.util.Locale;

/** Counts what was found rightly, wrongly and not at all. */
final class Score {

    private int rightlyFound;
    private int found;
    private int goldFound;
    private int gold;

    /** Counts a mention of the services. */
    void addFound(boolean right) {
        found++;
        rightlyFound += right ? 1 : 0;
    }

    /** Counts a mention of the corpus. */
    void addGold(boolean isFound) {
        gold++;
        goldFound += isFound ? 1 : 0;
    }

    void add(Score other) {
        rightlyFound += other.rightlyFound;
        found += other.found;
        goldFound += other.goldFound;
        gold += other.gold;
    }

    double precision() {
        return found == 0 ? 0 : (double) rightlyFound / found;
    }

    double recall() {
        return gold == 0 ? 0 : (double) goldFound / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (gold %d, found %d)", precision(), recall(), f1(), gold, found);
    }
}
