package org.sijill.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.index.ArticleField;

/** The part of a request that counts: one aggregation for each facet, and one for all dates. */
final class AggregationComposer {

    /** Enough to make top lists exact in practice on several shards; {@code countError} tells when it was not. */
    private static final int SHARD_SIZE_FACTOR = 5;

    private static final int LEAST_SHARD_SIZE = 200;

    /** No bar begins after it: dates have four digits for the year. */
    private static final int LAST_YEAR = 9999;

    private AggregationComposer() {}

    static void add(ObjectNode aggregations, SearchQuery query, ListedValues listed) {
        for (Facet facet : Facet.values()) {
            ObjectNode inner = filtered(aggregations, facet.key(), Selections.allBut(query, facet));
            addValues(inner, facet, query, listed);
        }
        addDates(aggregations, query);
    }

    /** The bars of both kinds of date, which obey every selection. */
    static void addDates(ObjectNode aggregations, SearchQuery query) {
        ObjectNode dates = filtered(aggregations, AggregationKey.DATES, Selections.allBut(query, null));
        addPublished(dates, query);
        addMentioned(dates, query);
    }

    private static ObjectNode filtered(ObjectNode aggregations, String key, ObjectNode selections) {
        ObjectNode aggregation = aggregations.putObject(key);
        if (selections.isEmpty()) {
            aggregation.putObject("filter").putObject("match_all");
        } else {
            aggregation.set("filter", selections);
        }
        return aggregation.putObject("aggs");
    }

    private static void addValues(ObjectNode inner, Facet facet, SearchQuery query, ListedValues listed) {
        if (query.facetSize() > 0 && !listed.isNothing(facet)) {
            ObjectNode values = inner.putObject(AggregationKey.VALUES).putObject("terms");
            values.put("field", facet.field());
            // Room for former ids, which are counted with their entities.
            int size = query.facetSize() + formerIds(facet, query);
            values.put("size", size);
            values.put("shard_size", Math.max(size * SHARD_SIZE_FACTOR, LEAST_SHARD_SIZE));
            ArrayNode order = values.putArray("order");
            order.addObject().put("_count", "desc");
            order.addObject().put("_key", "asc");
            JsonNode include = listed.include(facet);
            if (include != null) {
                values.set("include", include);
            }
        }
        Map<Boolean, List<String>> selected =
                facet.of(query).any().stream().collect(Collectors.partitioningBy(id -> listed.allows(facet, id)));
        addExactly(inner, AggregationKey.SELECTED, facet, selected.getOrDefault(true, List.of()));
        List<String> beside = selected.getOrDefault(false, List.of());
        addExactly(inner, AggregationKey.SELECTED_BESIDE, facet, beside);
        if (!beside.isEmpty()) {
            // Elasticsearch hands it back to whoever reads the counts.
            inner.withArray(AggregationKey.SELECTED_BESIDE_IDS).addAll(texts(beside));
        }
        addMerged(inner, facet, query, listed);
        if (facet == Facet.ACTORS) {
            addTypes(inner, listed);
        }
        inner.putObject(AggregationKey.MISSING).putObject("missing").put("field", facet.field());
    }

    /** Exact on any number of shards: each shard answers about every value. */
    private static void addExactly(ObjectNode inner, String key, Facet facet, List<String> ids) {
        if (!ids.isEmpty()) {
            ObjectNode always = inner.putObject(key).putObject("terms");
            always.put("field", facet.field());
            always.put("size", ids.size());
            ArrayNode include = always.putArray("include");
            ids.forEach(include::add);
        }
    }

    /** Articles under any of the ids that became one by a merge, each counted once, and those under each of the ids. */
    private static void addMerged(ObjectNode inner, Facet facet, SearchQuery query, ListedValues listed) {
        List<String> ids = new ArrayList<>();
        facet.of(query).merged().forEach((id, former) -> {
            if (listed.allows(facet, id) || facet.of(query).any().contains(id)) {
                List<String> together =
                        Stream.concat(Stream.of(id), former.stream()).toList();
                inner.withObject("/" + AggregationKey.MERGED + "/filters/filters")
                        .set(id, Selections.oneOf(facet.field(), together));
                ids.addAll(together);
            }
        });
        addExactly(inner, AggregationKey.EACH, facet, ids);
    }

    private static List<JsonNode> texts(List<String> ids) {
        return ids.stream().<JsonNode>map(JsonNodeFactory.instance::textNode).toList();
    }

    private static int formerIds(Facet facet, SearchQuery query) {
        return facet.of(query).merged().values().stream().mapToInt(List::size).sum();
    }

    /** An article counts once for a type, however many actors of the type it names. */
    private static void addTypes(ObjectNode inner, ListedValues listed) {
        listed.actorsByType()
                .forEach((type, ids) -> inner.withObject("/" + AggregationKey.TYPES + "/filters/filters")
                        .set(type.wireName(), Selections.oneOf(Facet.ACTORS.field(), ids)));
    }

    private static void addPublished(ObjectNode dates, SearchQuery query) {
        histogram(dates, AggregationKey.PUBLISHED_DAYS, ArticleField.PUBLISHED_DAY, Interval.DAY);
        histogram(dates, AggregationKey.PUBLISHED_INSTANTS, ArticleField.PUBLISHED_INSTANT, Interval.DAY)
                .put("time_zone", query.zone().getId());
        dates.putObject(AggregationKey.PUBLISHED_MISSING).putObject("missing").put("field", ArticleField.PUBLISHED_AT);
    }

    private static void addMentioned(ObjectNode dates, SearchQuery query) {
        for (Interval interval : Interval.values()) {
            if (interval != Interval.WEEK || query.interval() == Interval.WEEK) {
                addMentioned(dates, interval, query);
            }
        }
        dates.putObject(AggregationKey.MENTIONED_MISSING).putObject("missing").put("field", ArticleField.MENTIONED);
    }

    /**
     * Articles speak of thousands of days, and so many bars are never shown: where all of them count, the first few say
     * that there are too many. Inside a range those in the range count, and no others.
     */
    private static void addMentioned(ObjectNode dates, Interval interval, SearchQuery query) {
        String key = AggregationKey.mentioned(interval);
        String field = mentionedField(interval);
        if (!query.mentioned().isOpen()) {
            addBounds(histogram(dates, key, field, interval), query.mentioned());
        } else if (interval == Interval.YEAR) {
            histogram(dates, key, field, interval);
        } else {
            ObjectNode first = dates.putObject(key).putObject("terms");
            first.put("field", field).put("size", BarLimits.of(query.interval()) + 1);
            first.putObject("order").put("_key", "asc");
            first.put("format", "strict_date");
        }
    }

    /** The end is a day late, whether Elasticsearch counts it in or not; who reads the bars looks at each of them. */
    private static void addBounds(ObjectNode histogram, DayRange days) {
        LocalDate from = days.from();
        if (from != null) {
            histogram.withObject("/hard_bounds").put("min", from.toString());
        }
        LocalDate to = days.to();
        if (to != null && to.getYear() < LAST_YEAR) {
            histogram.withObject("/hard_bounds").put("max", to.plusDays(1).toString());
        }
    }

    private static ObjectNode histogram(ObjectNode dates, String key, String field, Interval interval) {
        return dates.putObject(key)
                .putObject("date_histogram")
                .put("field", field)
                .put("calendar_interval", interval.wireName())
                .put("min_doc_count", 1)
                .put("format", "strict_date");
    }

    private static String mentionedField(Interval interval) {
        return switch (interval) {
            case DAY -> ArticleField.MENTIONED_DAY;
            case WEEK -> ArticleField.MENTIONED_WEEK;
            case MONTH -> ArticleField.MENTIONED_MONTH;
            case YEAR -> ArticleField.MENTIONED_YEAR;
        };
    }
}
