package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.FacetFilter;

class MergedCountsTest {

    private static final Map<String, List<String>> KERRY = Map.of("john-kerry", List.of("j-kerry"));
    private static final FacetFilter NOTHING_SELECTED = new FacetFilter(List.of(), List.of(), KERRY);

    @Test
    void anArticleThatCarriesBothIdsCountsOnce() {
        Map<String, Long> counts = counts("john-kerry", 700, "j-kerry", 400);

        long other = MergedCounts.apply(
                counts, 50, answer(1000, "john-kerry", 700, "j-kerry", 400), NOTHING_SELECTED, true, 10);

        assertThat(counts).isEqualTo(Map.of("john-kerry", 1000L));
        assertThat(other).isEqualTo(50);
    }

    @Test
    void whatIsSelectedBesideTheListTakesNobodysPlace() {
        Map<String, Long> counts = counts("russia", 9, "egypt", 40);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.withArray(AggregationKey.SELECTED_BESIDE_IDS).add("egypt");

        MergedCounts.apply(counts, 0, answer, new FacetFilter(List.of("egypt"), List.of(), KERRY), false, 1);

        assertThat(counts).containsOnlyKeys("russia", "egypt");
    }

    @Test
    void anEntityThatIsCarriedUnderItsFormerIdOnlyIsListed() {
        Map<String, Long> counts = counts("russia", 9, "j-kerry", 4);

        long other = MergedCounts.apply(counts, 0, answer(4, "j-kerry", 4), NOTHING_SELECTED, true, 2);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "john-kerry", 4L));
        assertThat(other).isZero();
    }

    @Test
    void anEntityOfWhichNeitherIdIsAmongTheMostFrequentMayBeTogether() {
        Map<String, Long> counts = counts("russia", 9, "syria", 5);

        long other =
                MergedCounts.apply(counts, 20, answer(7, "john-kerry", 4, "j-kerry", 4), NOTHING_SELECTED, true, 2);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "john-kerry", 7L));
        assertThat(other).as("less both of its ids, and Syria with them").isEqualTo(20 - 8 + 5);
    }

    @Test
    void anEntityThatIsNotListedIsAmongTheOthersWithTheArticlesThatItHas() {
        Map<String, Long> counts = counts("russia", 9, "syria", 8);

        long other =
                MergedCounts.apply(counts, 20, answer(7, "john-kerry", 4, "j-kerry", 4), NOTHING_SELECTED, true, 2);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "syria", 8L));
        assertThat(other).isEqualTo(20 - 8 + 7);
    }

    @Test
    void whatIsSelectedStaysAndTakesNoRoomFromTheMostFrequent() {
        Map<String, Long> counts = counts("russia", 9, "syria", 0);

        MergedCounts.apply(
                counts, 0, answer(7, "john-kerry", 7), new FacetFilter(List.of("syria"), List.of(), KERRY), true, 1);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "syria", 0L));
    }

    @Test
    void formerIdsAreNotAmongTheOthersWhereOnlySomeValuesMayBeListed() {
        Map<String, Long> counts = counts("russia", 9, "syria", 8);

        long other =
                MergedCounts.apply(counts, 6, answer(7, "john-kerry", 4, "j-kerry", 4), NOTHING_SELECTED, false, 2);

        assertThat(other).isEqualTo(6 - 4 + 7);
    }

    @Test
    void anEntityThatMayNotBeListedIsNot() {
        Map<String, Long> counts = counts("russia", 9, "syria", 5);

        MergedCounts.apply(counts, 0, JsonNodeFactory.instance.objectNode(), NOTHING_SELECTED, false, 10);

        assertThat(counts).isEqualTo(Map.of("russia", 9L, "syria", 5L));
    }

    @Test
    void withoutMergesNothingChanges() {
        Map<String, Long> counts = counts("russia", 9, "syria", 5);

        long other = MergedCounts.apply(counts, 3, JsonNodeFactory.instance.objectNode(), FacetFilter.EMPTY, true, 1);

        assertThat(counts).hasSize(2);
        assertThat(other).isEqualTo(3);
    }

    private static Map<String, Long> counts(String one, long first, String another, long second) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(one, first);
        counts.put(another, second);
        return counts;
    }

    private static ObjectNode answer(long together, String id, long count, String former, long formerCount) {
        ObjectNode answer = answer(together, id, count);
        answer.withArray("/each/buckets").addObject().put("key", former).put("doc_count", formerCount);
        return answer;
    }

    private static ObjectNode answer(long together, String id, long count) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.withObject("/merged/buckets/john-kerry").put("doc_count", together);
        answer.withArray("/each/buckets").addObject().put("key", id).put("doc_count", count);
        return answer;
    }
}
