package org.sijill.evaluation.date;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how well dates are found and resolved, set by set, with everything that was missed. */
public final class DateEvaluation {
    private final Path root;
    private final Path data;
    private final PrintStream out;

    /**
     * An evaluation.
     *
     * @param root the project's folder
     * @param data the folder that has {@code dates}
     */
    public DateEvaluation(Path root, Path data, PrintStream out) {
        this.root = root;
        this.data = data;
        this.out = out;
    }

    /** Reads every set that is there and prints its figures. */
    public void run() {
        Path sets = data.resolve("dates");
        List<CaseSet> all = List.of(
                DucklingCases.read(sets.resolve("duckling.jsonl")),
                RecognizersTextCases.read(sets.resolve("recognizers-text.jsonl")),
                MahaCases.read(sets.resolve("maha.jsonl")),
                DateparserCases.read(sets.resolve("dateparser.jsonl")));
        all.forEach(this::print);
        Path gold = data.resolve("../gold/seeds-gold.json");
        if (Files.exists(gold)) {
            print(SeedsGold.compare(gold, root.resolve("seeds")));
        }
    }

    private void print(CaseSet set) {
        Score score = Scorer.score(set);
        out.println("== " + set.name());
        out.println("mapping: " + set.mapping());
        out.println("cases: " + set.cases().size());
        set.leftOut().forEach((reason, count) -> out.println("left out: " + count + " (" + reason + ")"));
        out.printf(
                Locale.ROOT,
                "spans: recall %.3f, precision %.3f, expected %d, found %d%n",
                score.recall(),
                score.precision(),
                score.expectedSpans,
                score.mentions);
        out.printf(
                Locale.ROOT, "spans that overlap: recall %.3f; false alarms: %d%n", score.overlap(), score.falseAlarms);
        out.printf(
                Locale.ROOT,
                "values: accuracy %.3f of %d; right as published %d, only with the next reading %d%n",
                score.valueAccuracy(),
                score.expectedValues,
                score.rightByDefault,
                score.rightByTheOther);
        score.misses.forEach(miss -> out.println("  miss: " + miss));
    }

    private void print(SeedsGold.Result seeds) {
        out.println("== seeds");
        out.printf(Locale.ROOT, "found with the right value: %d of %d%n", seeds.found(), seeds.expected());
        seeds.missing().forEach(miss -> out.println("  miss: " + miss));
        seeds.others().forEach(other -> out.println("  also found: " + other));
    }
}
