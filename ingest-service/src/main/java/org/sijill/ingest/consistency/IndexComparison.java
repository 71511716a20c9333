package org.sijill.ingest.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.consistency.Difference.Kind;
import org.sijill.ingest.consistency.RecordedVersions.State;
import org.sijill.ingest.outbox.Outbox;

/**
 * Compares ids and versions of the record and of a generation, and mends what differs. Both sides go on changing: what
 * seems to differ is looked at a second time, first in the record and then in the index without the delay of a refresh,
 * so that only what no outbox row will mend is reported.
 */
@ApplicationScoped
public class IndexComparison {

    private final RecordedVersions record;
    private final IndexedVersions index;
    private final Outbox outbox;

    IndexComparison(RecordedVersions record, IndexedVersions index, Outbox outbox) {
        this.record = record;
        this.index = index;
        this.outbox = outbox;
    }

    /**
     * Compares the articles after an id.
     *
     * @param articles how many; they and their documents' versions are held in memory
     */
    public RangeComparison compare(String generation, String after, int articles) {
        SortedMap<String, Long> recorded = record.range(after, articles);
        @Nullable String last = recorded.size() < articles ? null : recorded.lastKey();
        Map<String, Long> indexed = index.range(generation, after, last);
        Set<String> suspects = new TreeSet<>();
        recorded.forEach((id, version) -> {
            if (!version.equals(indexed.get(id))) {
                suspects.add(id);
            }
        });
        indexed.keySet().stream().filter(id -> !recorded.containsKey(id)).forEach(suspects::add);
        return lookAgain(generation, recorded.size(), last, suspects);
    }

    /** Makes what was written before visible, so that a comparison need not look at it twice. */
    public void refresh(String generation) {
        index.refresh(generation);
    }

    /** Mends differences: sends articles again, above the index's version where that is ahead; deletes orphans. */
    @Transactional
    public void repair(String generation, List<Difference> differences) {
        Map<String, Long> orphans = new HashMap<>();
        List<String> again = new ArrayList<>();
        for (Difference difference : differences) {
            switch (difference.kind()) {
                case MISSING, BEHIND -> again.add(difference.articleId());
                case AHEAD -> {
                    record.raise(difference.articleId(), version(difference) + 1);
                    outbox.enqueue(difference.articleId());
                }
                case ORPHANED -> orphans.put(difference.articleId(), version(difference));
            }
        }
        if (!again.isEmpty()) {
            outbox.enqueueFor(generation, again);
        }
        if (!orphans.isEmpty()) {
            index.delete(generation, orphans);
        }
    }

    private static long version(Difference difference) {
        return Objects.requireNonNull(difference.indexVersion());
    }

    private RangeComparison lookAgain(String generation, int checked, @Nullable String last, Set<String> suspects) {
        if (suspects.isEmpty()) {
            return new RangeComparison(checked, last, 0, 0, List.of());
        }
        Map<String, State> before = record.states(generation, suspects);
        Map<String, Long> indexed = index.current(generation, suspects);
        Map<String, State> after = record.states(generation, suspects);
        List<Difference> differences = new ArrayList<>();
        long pending = 0;
        long refused = 0;
        for (String id : suspects) {
            Difference difference = difference(id, before.get(id), indexed.get(id), after.get(id));
            if (difference == null) {
                continue;
            }
            // A row that was there before the look at the index explains it. One that came since speaks of a new state.
            State known = before.get(id);
            if (known != null && known.pending()) {
                pending++;
            } else if (known != null && known.refused()) {
                refused++;
            } else {
                differences.add(difference);
            }
        }
        return new RangeComparison(checked, last, pending, refused, differences);
    }

    private static @Nullable Difference difference(
            String id, @Nullable State before, @Nullable Long indexed, @Nullable State after) {
        if (before == null) {
            // Perhaps an article that was committed, and indexed, since the first look.
            return after == null && indexed != null ? new Difference(id, Kind.ORPHANED, null, indexed) : null;
        }
        if (indexed == null) {
            return new Difference(id, Kind.MISSING, before.version(), null);
        }
        if (indexed < before.version()) {
            return new Difference(id, Kind.BEHIND, before.version(), indexed);
        }
        if (after != null && indexed > after.version()) {
            return new Difference(id, Kind.AHEAD, after.version(), indexed);
        }
        return null;
    }
}
