package org.sijill.ingest.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some articles, next to each other in the order of their ids, compared.
 *
 * @param checked how many the record has
 * @param last the last one's id; null when there are no more after these
 * @param pending how many differ because a change is on its way
 * @param refused how many differ because they are dead letters
 */
public record RangeComparison(
        long checked, @Nullable String last, long pending, long refused, List<Difference> differences) {

    public RangeComparison {
        differences = List.copyOf(differences);
    }
}
