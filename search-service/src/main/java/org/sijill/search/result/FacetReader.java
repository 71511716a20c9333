package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.query.ActorType;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.Facet;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.ActorTypeValue;
import org.sijill.search.result.SearchResults.ActorValue;
import org.sijill.search.result.SearchResults.PlaceValue;
import org.sijill.search.result.SearchResults.SourceValue;

/** Reads the facets of selectable values. Selected values are always listed, with count 0 where nothing has them. */
final class FacetReader {

    static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final EntityLabels labels;

    FacetReader(EntityLabels labels) {
        this.labels = labels;
    }

    SearchResults.Facet<ActorValue> actors(JsonNode aggregations, SearchQuery query) {
        Counts counts = counts(aggregations, Facet.ACTORS, query);
        List<ActorValue> values = new ArrayList<>();
        counts.byId().forEach((id, count) -> {
            EntityLabel label = labels.actor(id);
            values.add(new ActorValue(id, label.label(), label.labelEn(), label.type(), count, counts.isSelected(id)));
        });
        return counts.facet(values);
    }

    /** Every type, the most frequent first; null if nobody asked. */
    static @Nullable List<ActorTypeValue> actorTypes(JsonNode aggregations, SearchQuery query) {
        if (!query.detail().countTypes()) {
            return null;
        }
        JsonNode counted =
                aggregations.path(Facet.ACTORS.key()).path(AggregationKey.TYPES).path("buckets");
        return Arrays.stream(ActorType.values())
                .map(type -> new ActorTypeValue(
                        type.wireName(),
                        type.label(),
                        type.labelEn(),
                        counted.path(type.wireName()).path("doc_count").asLong()))
                .sorted(Comparator.comparingLong(ActorTypeValue::count).reversed())
                .toList();
    }

    SearchResults.Facet<PlaceValue> places(JsonNode aggregations, SearchQuery query) {
        Counts counts = counts(aggregations, Facet.PLACES, query);
        Map<String, List<PlaceValue>> children = new LinkedHashMap<>();
        counts.byId().forEach((id, count) -> {
            String parent = labels.place(id).parent();
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(place(id, count, counts, List.of()));
            }
        });
        List<PlaceValue> values = new ArrayList<>();
        counts.byId()
                .forEach((id, count) -> values.add(place(id, count, counts, children.getOrDefault(id, List.of()))));
        return counts.facet(values);
    }

    SearchResults.Facet<SourceValue> sources(JsonNode aggregations, SearchQuery query) {
        Counts counts = counts(aggregations, Facet.SOURCES, query);
        List<SourceValue> values = new ArrayList<>();
        counts.byId().forEach((id, count) -> values.add(new SourceValue(id, id, count, counts.isSelected(id))));
        return counts.facet(values);
    }

    private PlaceValue place(String id, long count, Counts counts, List<PlaceValue> children) {
        EntityLabel label = labels.place(id);
        return new PlaceValue(
                id,
                label.label(),
                label.labelEn(),
                label.type(),
                label.parent(),
                label.location(),
                count,
                counts.isSelected(id),
                children);
    }

    private static Counts counts(JsonNode aggregations, Facet facet, SearchQuery query) {
        JsonNode answer = aggregations.path(facet.key());
        JsonNode top = answer.path(AggregationKey.VALUES);
        Map<String, Long> byId = buckets(top);
        long other = top.path("sum_other_doc_count").asLong();
        for (Map.Entry<String, Long> selected :
                buckets(answer.path(AggregationKey.SELECTED)).entrySet()) {
            Long listed = byId.put(selected.getKey(), selected.getValue());
            other -= listed == null ? selected.getValue() : 0;
        }
        buckets(answer.path(AggregationKey.SELECTED_BESIDE)).forEach(byId::putIfAbsent);
        facet.of(query).any().forEach(id -> byId.putIfAbsent(id, 0L));
        other = MergedCounts.apply(
                byId, other, answer, facet.of(query), query.detail().listsEvery(facet), query.facetSize());
        return new Counts(
                sorted(byId),
                List.copyOf(facet.of(query).any()),
                answer.path(AggregationKey.MISSING).path("doc_count").asLong(),
                Math.max(0, other),
                top.path("doc_count_error_upper_bound").asLong());
    }

    static Map<String, Long> buckets(JsonNode terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode bucket : terms.path("buckets")) {
            counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
        }
        return counts;
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .forEachOrdered(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private record Counts(Map<String, Long> byId, List<String> selected, long missing, long other, long error) {

        boolean isSelected(String id) {
            return selected.contains(id);
        }

        <V> SearchResults.Facet<V> facet(List<V> values) {
            return new SearchResults.Facet<>(values, missing, other, error);
        }
    }
}
