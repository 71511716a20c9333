package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.search.query.FacetFilter;

class MergedCountsTest {

    private static final Map<String, List<String>> KERRY = Map.of("john-kerry", List.of("j-kerry"));

    @Test
    void anArticleThatCarriesBothIdsCountsOnce() {
        Map<String, Long> counts = counts("john-kerry", 700, "j-kerry", 400);

        MergedCounts.apply(counts, answer("john-kerry", 1000), new FacetFilter(List.of(), List.of(), KERRY), 10);

        assertThat(counts).isEqualTo(Map.of("john-kerry", 1000L));
    }

    @Test
    void anEntityThatIsCarriedUnderItsFormerIdOnlyIsListed() {
        Map<String, Long> counts = counts("russia", 9, "j-kerry", 4);

        MergedCounts.apply(counts, answer("john-kerry", 4), new FacetFilter(List.of(), List.of(), KERRY), 2);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "john-kerry", 4L));
    }

    @Test
    void anEntityOfWhichNeitherIdIsAmongTheMostFrequentMayBeTogether() {
        Map<String, Long> counts = counts("russia", 9, "syria", 5);

        MergedCounts.apply(counts, answer("john-kerry", 7), new FacetFilter(List.of(), List.of(), KERRY), 2);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "john-kerry", 7L));
    }

    @Test
    void whatIsSelectedStays() {
        Map<String, Long> counts = counts("russia", 9, "syria", 0);

        MergedCounts.apply(counts, answer("john-kerry", 7), new FacetFilter(List.of("syria"), List.of(), KERRY), 1);

        assertThat(counts).containsKey("syria");
    }

    @Test
    void withoutMergesNothingChanges() {
        Map<String, Long> counts = counts("russia", 9, "syria", 5);

        MergedCounts.apply(counts, JsonNodeFactory.instance.objectNode(), FacetFilter.EMPTY, 1);

        assertThat(counts).hasSize(2);
    }

    private static Map<String, Long> counts(String one, long first, String other, long second) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(one, first);
        counts.put(other, second);
        return counts;
    }

    private static ObjectNode answer(String id, long count) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("buckets").putObject(id).put("doc_count", count);
        return answer;
    }
}
