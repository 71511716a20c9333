package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;

/**
 * Turns a {@link SearchQuery} into the one {@code _search} that answers it: hits and all facets. Pure.
 *
 * <p>What restricts every count (text, exclusions, dates) is in the query. Selections in facets are in the post-filter
 * and, for each facet, in the filter of its aggregation without its own: so a facet's counts ignore its own selection
 * and obey all others.
 */
public final class QueryComposer {

    /** A match in the title says more about an article than one in its body. */
    private static final int TITLE_BOOST = 3;

    /** In tenths, which multiply without rounding: the more tolerant the view, the less a match in it says. */
    private static final int EXACT_BOOST = 10;

    private static final int PEELED_BOOST = 7;
    private static final int STEM_BOOST = 4;

    /** Characters of a passage, about two lines. */
    private static final int PASSAGE_LENGTH = 160;

    private static final int PASSAGES = 3;

    /** Elasticsearch refuses to analyze texts beyond a million characters for highlighting; offsets need none. */
    private static final int MOST_ANALYZED = 999_999;

    private static final List<String> SHOWN = List.of(
            ArticleField.ID,
            ArticleField.EXTERNAL_ID,
            ArticleField.SOURCE,
            ArticleField.URL,
            ArticleField.PUBLISHED,
            ArticleField.STORY_ID,
            ArticleField.TITLE,
            ArticleField.ACTORS,
            ArticleField.PLACES_NAMED);

    private QueryComposer() {}

    /**
     * Composes the request body.
     *
     * @param timeout after which Elasticsearch gives up and says so
     */
    public static ObjectNode compose(SearchQuery query, Duration timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", query.size());
        request.put("track_total_hits", true);
        request.put("timeout", timeout.toMillis() + "ms");
        addSource(request.putArray("_source"), query);
        request.set("query", restriction(query));
        addPostFilter(request, query);
        addOrder(request, query);
        addHighlight(request, query);
        AggregationComposer.add(request.putObject("aggs"), query);
        return request;
    }

    private static void addSource(ArrayNode source, SearchQuery query) {
        strings(source, SHOWN);
        if (!query.mentioned().isOpen()) {
            source.add(ArticleField.DATE_PASSAGES);
        }
    }

    private static ObjectNode restriction(SearchQuery query) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode bool = root.putObject("bool");
        if (!query.text().isBlank()) {
            bool.putArray("must").add(text(query.text()));
        }
        ArrayNode filter = bool.putArray("filter");
        if (!query.published().isOpen()) {
            filter.add(publishedWithin(query));
        }
        if (!query.mentioned().isOpen()) {
            filter.add(mentionedIn(query));
        }
        ArrayNode mustNot = bool.putArray("must_not");
        exclude(mustNot, ArticleField.ACTORS, query.actors().none());
        exclude(mustNot, ArticleField.PLACES, query.places().none());
        exclude(mustNot, ArticleField.SOURCE, query.sources().none());
        return root;
    }

    /** Every word must be found in some view of title or body; odd punctuation never fails. */
    private static ObjectNode text(String words) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode query = root.putObject("simple_query_string");
        query.put("query", words);
        query.put("default_operator", "and");
        query.put("flags", "AND|OR|NOT|PHRASE|PREFIX|PRECEDENCE|WHITESPACE|ESCAPE");
        query.put("analyze_wildcard", true);
        query.put("lenient", true);
        ArrayNode fields = query.putArray("fields");
        for (TextView view : TextView.values()) {
            int boost = boost(view);
            fields.add(view.of(ArticleField.TITLE) + "^" + inWholes(TITLE_BOOST * boost));
            fields.add(view.of(ArticleField.BODY) + "^" + inWholes(boost));
        }
        return root;
    }

    private static String inWholes(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static int boost(TextView view) {
        return switch (view) {
            case EXACT -> EXACT_BOOST;
            case PEELED -> PEELED_BOOST;
            case STEM -> STEM_BOOST;
        };
    }

    /** A plain day is the same day everywhere; an instant's day is the one of the reader's zone. */
    private static ObjectNode publishedWithin(SearchQuery query) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode either = root.putObject("bool").putArray("should");
        either.add(range(ArticleField.PUBLISHED_DAY, query.published()));
        ObjectNode instants = range(ArticleField.PUBLISHED_INSTANT, query.published());
        ((ObjectNode) instants.path("range").path(ArticleField.PUBLISHED_INSTANT))
                .put("time_zone", query.zone().getId())
                .put("format", "strict_date");
        either.add(instants);
        return root;
    }

    private static ObjectNode mentionedIn(SearchQuery query) {
        ObjectNode range = range(ArticleField.MENTIONED, query.mentioned());
        String relation = switch (query.mentionedMatch()) {
            case WITHIN -> "within";
            case OVERLAPS -> "intersects";
        };
        ((ObjectNode) range.path("range").path(ArticleField.MENTIONED)).put("relation", relation);
        return range;
    }

    private static ObjectNode range(String field, DayRange days) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode range = root.putObject("range").putObject(field);
        put(range, "gte", days.from());
        put(range, "lte", days.to());
        return root;
    }

    private static void put(ObjectNode range, String end, @Nullable LocalDate day) {
        if (day != null) {
            range.put(end, day.toString());
        }
    }

    private static void exclude(ArrayNode mustNot, String field, List<String> ids) {
        if (!ids.isEmpty()) {
            mustNot.add(Selections.oneOf(field, ids));
        }
    }

    private static void addPostFilter(ObjectNode request, SearchQuery query) {
        ObjectNode selections = Selections.allBut(query, null);
        if (!selections.isEmpty()) {
            request.set("post_filter", selections);
        }
    }

    private static void addOrder(ObjectNode request, SearchQuery query) {
        ArrayNode order = request.putArray("sort");
        switch (query.sort()) {
            case RELEVANCE -> order.addObject().put("_score", "desc");
            case NEWEST -> addDateOrder(order, "desc");
            case OLDEST -> addDateOrder(order, "asc");
        }
        order.addObject().put(ArticleField.ID, "asc");
        if (!query.after().isEmpty()) {
            ArrayNode after = request.putArray("search_after");
            query.after().forEach(value -> addSortValue(after, value));
        }
    }

    private static void addSortValue(ArrayNode after, Object value) {
        switch (value) {
            case Double score -> after.add(score);
            case Long number -> after.add(number);
            default -> after.add(value.toString());
        }
    }

    private static void addDateOrder(ArrayNode order, String direction) {
        order.addObject()
                .putObject(ArticleField.PUBLISHED_AT)
                .put("order", direction)
                .put("missing", "_last");
    }

    private static void addHighlight(ObjectNode request, SearchQuery query) {
        ObjectNode highlight = request.putObject("highlight");
        highlight.put("encoder", "html");
        strings(highlight.putArray("pre_tags"), List.of("<em>"));
        strings(highlight.putArray("post_tags"), List.of("</em>"));
        highlight.put("order", "score");
        highlight.put("max_analyzed_offset", MOST_ANALYZED);
        ObjectNode fields = highlight.putObject("fields");
        ObjectNode title = fields.putObject(ArticleField.TITLE);
        title.put("number_of_fragments", 0);
        matchedFields(title, ArticleField.TITLE);
        ObjectNode body = fields.putObject(ArticleField.BODY);
        body.put("fragment_size", PASSAGE_LENGTH);
        body.put("number_of_fragments", query.text().isBlank() ? 1 : PASSAGES);
        body.put("no_match_size", PASSAGE_LENGTH);
        matchedFields(body, ArticleField.BODY);
    }

    private static void matchedFields(ObjectNode highlighted, String field) {
        ArrayNode matched = highlighted.putArray("matched_fields");
        for (TextView view : TextView.values()) {
            matched.add(view.of(field));
        }
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
