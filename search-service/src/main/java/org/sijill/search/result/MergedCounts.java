package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sijill.search.query.FacetFilter;

/**
 * Puts the counts of merged entities in the place of those of the ids that articles still carry. An article that carries
 * several of them counts once, so that the numbers are exact while articles are sent again.
 */
final class MergedCounts {

    private MergedCounts() {}

    /**
     * Changes counts in place.
     *
     * @param answer by entity, the articles that carry it under any of its ids
     * @param most how many values the list may have beside those that are selected
     */
    static void apply(Map<String, Long> counts, JsonNode answer, FacetFilter filter, int most) {
        if (filter.merged().isEmpty()) {
            return;
        }
        filter.merged().forEach((id, former) -> {
            boolean carried = counts.keySet().removeAll(former);
            boolean listed = carried || counts.containsKey(id);
            long count = answer.path("buckets").path(id).path("doc_count").asLong();
            if (listed || (count > 0 && exceedsLeast(counts, count, most))) {
                counts.put(id, count);
            }
        });
        while (counts.size() > most && removeLeast(counts, filter.any())) {
            // One value less; those that are selected stay.
        }
    }

    private static boolean exceedsLeast(Map<String, Long> counts, long count, int most) {
        return most > 0 && (counts.size() < most || counts.values().stream().anyMatch(other -> other < count));
    }

    private static boolean removeLeast(Map<String, Long> counts, List<String> selected) {
        return counts.entrySet().stream()
                .filter(entry -> !selected.contains(entry.getKey()))
                .min(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> counts.keySet().remove(entry.getKey()))
                .orElse(false);
    }
}
