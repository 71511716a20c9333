package org.sijill.ingest.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.consistency.Difference.Kind;
import org.sijill.ingest.generation.GenerationRepository;

/** Compares a generation range by range, up to a number of articles that one request may take. */
@ApplicationScoped
class ConsistencyService {

    /** Articles that are held in memory at once. */
    private static final int RANGE = 5_000;

    private static final int MOST_EXAMPLES = 50;

    private final IndexComparison comparison;
    private final GenerationRepository generations;

    ConsistencyService(IndexComparison comparison, GenerationRepository generations) {
        this.comparison = comparison;
        this.generations = generations;
    }

    /** Whether a generation is fed; of another there is nothing to say. */
    boolean isActive(String generation) {
        return generations.active().contains(generation);
    }

    /**
     * Compares the articles after an id, and mends what differs if that is wished.
     *
     * @param generation null for the one that readers see
     * @param most how many articles to look at, at least
     */
    ConsistencyReport check(@Nullable String generation, String after, int most, boolean repair) {
        String compared = generation == null ? generations.serving() : generation;
        comparison.refresh(compared);
        Totals totals = new Totals();
        @Nullable String reached = after;
        while (reached != null && totals.checked < most) {
            RangeComparison range = comparison.compare(compared, reached, Math.min(RANGE, most));
            if (repair) {
                comparison.repair(compared, range.differences());
                totals.repaired += range.differences().size();
            }
            totals.add(range);
            reached = range.last();
        }
        return totals.report(compared, reached);
    }

    private static final class Totals {

        private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        private final List<Difference> examples = new ArrayList<>();
        private long checked;
        private long pending;
        private long refused;
        private long repaired;

        void add(RangeComparison range) {
            checked += range.checked();
            pending += range.pending();
            refused += range.refused();
            for (Difference difference : range.differences()) {
                kinds.merge(difference.kind(), 1L, Long::sum);
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(difference);
                }
            }
        }

        private long count(Kind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        ConsistencyReport report(String generation, @Nullable String next) {
            return new ConsistencyReport(
                    generation,
                    checked,
                    count(Kind.MISSING),
                    count(Kind.BEHIND),
                    count(Kind.AHEAD),
                    count(Kind.ORPHANED),
                    pending,
                    refused,
                    repaired,
                    examples,
                    next);
        }
    }
}
