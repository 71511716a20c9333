package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.index.ArticleField;

/** The part of a request that counts: one aggregation for each facet, and one for all dates. */
final class AggregationComposer {

    /** Enough to make top lists exact in practice on several shards; {@code countError} tells when it was not. */
    private static final int SHARD_SIZE_FACTOR = 5;

    private static final int LEAST_SHARD_SIZE = 200;

    private AggregationComposer() {}

    static void add(ObjectNode aggregations, SearchQuery query) {
        for (Facet facet : Facet.values()) {
            ObjectNode inner = filtered(aggregations, facet.key(), Selections.allBut(query, facet));
            addValues(inner, facet, query);
        }
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

    private static void addValues(ObjectNode inner, Facet facet, SearchQuery query) {
        if (query.facetSize() > 0) {
            ObjectNode values = inner.putObject(AggregationKey.VALUES).putObject("terms");
            values.put("field", facet.field());
            values.put("size", query.facetSize());
            values.put("shard_size", Math.max(query.facetSize() * SHARD_SIZE_FACTOR, LEAST_SHARD_SIZE));
            ArrayNode order = values.putArray("order");
            order.addObject().put("_count", "desc");
            order.addObject().put("_key", "asc");
        }
        List<String> selected = facet.of(query).any();
        if (!selected.isEmpty()) {
            ObjectNode always = inner.putObject(AggregationKey.SELECTED).putObject("terms");
            always.put("field", facet.field());
            always.put("size", selected.size());
            ArrayNode include = always.putArray("include");
            selected.forEach(include::add);
        }
        inner.putObject(AggregationKey.MISSING).putObject("missing").put("field", facet.field());
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
                histogram(dates, AggregationKey.mentioned(interval), mentionedField(interval), interval);
            }
        }
        dates.putObject(AggregationKey.MENTIONED_MISSING).putObject("missing").put("field", ArticleField.MENTIONED);
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
