package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.FacetFilter;

/**
 * Puts the counts of merged entities in the place of those of the ids that articles still carry. An article that carries
 * several of them counts once, so that the numbers are exact while articles are sent again.
 */
final class MergedCounts {

    private MergedCounts() {}

    /**
     * Changes counts in place, and keeps the most frequent ones and those that are selected.
     *
     * @param answer of the facet: by entity, the articles that carry it under any of its ids, and those under each id;
     *     entities that may not be listed are not in it
     * @param other the counts of all values that are not in {@code counts}, added up
     * @param every whether every value may be listed, former ids too: only then are these in {@code other}
     * @param most how many values the list may have beside those that are selected
     * @return the counts of all values that are not in {@code counts} now, added up
     */
    static long apply(
            Map<String, Long> counts, long other, JsonNode answer, FacetFilter filter, boolean every, int most) {
        if (filter.merged().isEmpty()) {
            return other;
        }
        Map<String, Long> unlisted = FacetReader.buckets(answer.path(AggregationKey.EACH));
        unlisted.keySet().removeAll(counts.keySet());
        long rest = other;
        for (Map.Entry<String, List<String>> merged : filter.merged().entrySet()) {
            JsonNode together =
                    answer.path(AggregationKey.MERGED).path("buckets").path(merged.getKey());
            if (!together.isMissingNode()) {
                String id = merged.getKey();
                List<String> former = merged.getValue();
                rest -= unlisted.getOrDefault(id, 0L) + (every ? sum(unlisted, former) : 0);
                counts.keySet().removeAll(former);
                put(counts, id, together.path("doc_count").asLong());
            }
        }
        rest += cut(counts, filter.any(), besides(answer), most);
        return most == 0 ? 0 : rest;
    }

    private static void put(Map<String, Long> counts, String id, long count) {
        if (count > 0 || counts.containsKey(id)) {
            counts.put(id, count);
        }
    }

    private static long sum(Map<String, Long> counts, List<String> ids) {
        return ids.stream().mapToLong(id -> counts.getOrDefault(id, 0L)).sum();
    }

    /** What is selected, and would not be listed otherwise: it takes nobody's place. */
    private static Set<String> besides(JsonNode answer) {
        Set<String> ids = new HashSet<>();
        answer.at(AggregationKey.SELECTED_BESIDE_IDS).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** @return the counts that were taken from the list, added up */
    private static long cut(Map<String, Long> counts, List<String> selected, Set<String> beside, int most) {
        List<String> tooMany = counts.entrySet().stream()
                .filter(value -> !beside.contains(value.getKey()))
                .sorted(FacetReader.MOST_FIRST)
                .skip(most)
                .map(Map.Entry::getKey)
                .filter(id -> !selected.contains(id))
                .toList();
        long sum = sum(counts, tooMany);
        counts.keySet().removeAll(tooMany);
        return sum;
    }
}
