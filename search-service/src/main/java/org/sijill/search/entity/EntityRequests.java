package org.sijill.search.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.index.ArticleField;
import org.sijill.index.DirectoryEntry.Kind;

/** The requests to Elasticsearch that the directories need. Pure. */
final class EntityRequests {

    static final String VALUES = "values";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String ACTORS = "actors";
    static final String PLACES = "places";

    private EntityRequests() {}

    /**
     * The entries that match.
     *
     * @param among only these ids; empty for all
     */
    static ObjectNode entries(EntityQuery query, Collection<String> among, int size) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", size).put("track_total_hits", true);
        ObjectNode bool = request.putObject("query").putObject("bool");
        ArrayNode filter = bool.putArray("filter");
        term(filter, "kind", query.kind().wire());
        terms(filter, "status", query.statuses());
        terms(filter, "type", query.types());
        terms(filter, "id", among);
        if (query.parent() != null) {
            term(filter, "parent", query.parent());
        }
        if (!query.nameKey().isEmpty()) {
            filter.addObject().putObject("prefix").put("names", query.nameKey());
        }
        bool.putArray("must_not").addObject().putObject("exists").put("field", "mergedInto");
        request.putArray("sort").addObject().put("id", "asc");
        return request;
    }

    /** How often and when articles name entities; the most frequent of all when no ids are given. */
    static ObjectNode counts(Kind kind, Collection<String> ids, int most) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", false);
        ObjectNode values = request.putObject("aggs").putObject(VALUES);
        ObjectNode terms = values.putObject("terms").put("field", field(kind)).put("size", most);
        if (!ids.isEmpty()) {
            ArrayNode include = terms.putArray("include");
            ids.forEach(include::add);
        }
        addDays(values.putObject("aggs"));
        return request;
    }

    /** What articles say of one entity, under any of its ids. */
    static ObjectNode company(Kind kind, List<String> ids, int most) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", true);
        ArrayNode wanted = request.putObject("query").putObject("terms").putArray(field(kind));
        ids.forEach(wanted::add);
        ObjectNode aggregations = request.putObject("aggs");
        addDays(aggregations);
        addCompany(aggregations, ACTORS, ArticleField.ACTORS, most);
        addCompany(aggregations, PLACES, ArticleField.PLACES_NAMED, most);
        return request;
    }

    private static void addDays(ObjectNode aggregations) {
        Stream.of(FIRST, LAST)
                .forEach(end -> aggregations
                        .putObject(end)
                        .putObject(end.equals(FIRST) ? "min" : "max")
                        .put("field", ArticleField.PUBLISHED_AT));
    }

    private static void addCompany(ObjectNode aggregations, String key, String field, int most) {
        aggregations.putObject(key).putObject("terms").put("field", field).put("size", most);
    }

    private static String field(Kind kind) {
        return kind == Kind.ACTOR ? ArticleField.ACTORS : ArticleField.PLACES;
    }

    private static void term(ArrayNode filter, String field, String value) {
        filter.addObject().putObject("term").put(field, value);
    }

    private static void terms(ArrayNode filter, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode any = filter.addObject().putObject("terms").putArray(field);
            values.forEach(any::add);
        }
    }
}
