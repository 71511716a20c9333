package org.sijill.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.integration.Deliveries.Account;

/** What crash rounds of each kind came to, one line for each. */
final class CrashSummary {

    private static final System.Logger LOG = System.getLogger(CrashSummary.class.getName());

    private final Map<String, List<Round>> rounds = new TreeMap<>();

    /**
     * Notes a round.
     *
     * @param planned how many rounds of this kind there are to be
     * @param recovered how long it took from the end of the fault until the index had everything
     */
    synchronized void add(String kind, int planned, Account account, Duration recovered) {
        rounds.computeIfAbsent(kind, none -> new ArrayList<>())
                .add(new Round(planned, account, recovered.toMillis() / 1e3));
    }

    /** Writes the lines; a round that is missing has failed before anything could be counted. */
    synchronized void write() {
        rounds.forEach((kind, of) -> LOG.log(System.Logger.Level.INFO, line(kind, of)));
    }

    private String line(String kind, List<Round> of) {
        List<Double> seconds = of.stream().map(Round::seconds).sorted().toList();
        return String.format(
                Locale.ROOT,
                "crash %s: %d of %d rounds, %,d acknowledged, %d lost, %d doubled, %.1f s to recover at the median"
                        + " (%.1f to %.1f)",
                kind,
                of.size(),
                of.getFirst().planned(),
                of.stream().mapToLong(round -> round.account().acknowledged()).sum(),
                of.stream().mapToLong(round -> round.account().lost()).sum(),
                of.stream().mapToLong(round -> round.account().doubled()).sum(),
                seconds.get(seconds.size() / 2),
                Collections.min(seconds),
                Collections.max(seconds));
    }

    private record Round(int planned, Account account, double seconds) {}
}
