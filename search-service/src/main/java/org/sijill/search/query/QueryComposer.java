package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchTextParser;

/**
 * Turns a {@link SearchQuery} into the one {@code _search} that answers it: hits and all facets. Pure.
 *
 * <p>What restricts every count (text, exclusions, dates) is in the query. Selections in facets are in the post-filter
 * and, for each facet, in the filter of its aggregation without its own: so a facet's counts ignore its own selection
 * and obey all others.
 */
public final class QueryComposer {

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
     * @param names other names of whom and what the text names
     * @param timeout after which Elasticsearch gives up and says so
     */
    public static ObjectNode compose(SearchQuery query, NameAlternatives names, Duration timeout) {
        return compose(query, names, ListedValues.ALL, timeout);
    }

    /**
     * The same.
     *
     * @param listed the values that facets may list
     */
    public static ObjectNode compose(SearchQuery query, NameAlternatives names, ListedValues listed, Duration timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", query.size());
        request.put("track_total_hits", true);
        request.put("timeout", timeout.toMillis() + "ms");
        addSource(request.putArray("_source"), query);
        NameAlternatives used = query.expand() ? names : NameAlternatives.NONE;
        request.set("query", restriction(query, used));
        addPostFilter(request, query);
        addOrder(request, query);
        addFolding(request, query);
        HighlightComposer.add(request, query, used);
        AggregationComposer.add(request.putObject("aggs"), query, listed);
        if (query.detail().explain()) {
            MatchNames.giveTo(request.path("query"));
        }
        return request;
    }

    private static void addSource(ArrayNode source, SearchQuery query) {
        strings(source, SHOWN);
        if (!query.mentioned().isOpen()) {
            source.add(ArticleField.DATE_PASSAGES);
        }
    }

    /** Hits only: totals and facets go on counting articles. */
    private static void addFolding(ObjectNode request, SearchQuery query) {
        if (query.fold()) {
            request.putObject("collapse").put("field", ArticleField.STORY_ID);
            if (query.offset() > 0) {
                request.put("from", query.offset());
            }
            // A page that would reach beyond the limit is cut there.
            request.put("size", Math.min(query.size(), SearchQuery.MOST_FOLDED - query.offset()));
        }
    }

    /**
     * Composes the request that counts, under the same query, the articles of each story on a page.
     *
     * @param stories their ids, as many as there are hits on the page
     */
    public static ObjectNode composeCopies(
            SearchQuery query, NameAlternatives names, List<String> stories, Duration timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0);
        request.put("track_total_hits", false);
        request.put("timeout", timeout.toMillis() + "ms");
        ArrayNode filter = request.putObject("query").putObject("bool").putArray("filter");
        filter.add(Selections.oneOf(ArticleField.STORY_ID, stories));
        filter.add(restriction(query, query.expand() ? names : NameAlternatives.NONE));
        ObjectNode selections = Selections.allBut(query, null);
        if (!selections.isEmpty()) {
            filter.add(selections);
        }
        request.putObject("aggs")
                .putObject(AggregationKey.COPIES)
                .putObject("terms")
                .put("field", ArticleField.STORY_ID)
                .put("size", stories.size());
        return request;
    }

    static ObjectNode restriction(SearchQuery query, NameAlternatives names) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode bool = root.putObject("bool");
        if (!query.text().isBlank()) {
            bool.putArray("must").add(TextQuery.compose(SearchTextParser.parse(query.text()), names, query.today()));
        }
        ArrayNode filter = bool.putArray("filter");
        if (!query.published().isOpen()) {
            filter.add(publishedWithin(query.published(), query.zone()));
        }
        if (!query.mentioned().isOpen()) {
            filter.add(mentionedIn(query.mentioned(), query.mentionedMatch()));
        }
        ArrayNode mustNot = bool.putArray("must_not");
        exclude(mustNot, ArticleField.ACTORS, query.actors().noneInIndex());
        exclude(mustNot, ArticleField.PLACES, query.places().noneInIndex());
        exclude(mustNot, ArticleField.SOURCE, query.sources().none());
        return root;
    }

    /** A plain day is the same day everywhere; an instant's day is the one of the reader's zone. */
    static ObjectNode publishedWithin(DayRange days, ZoneId zone) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode either = root.putObject("bool").putArray("should");
        either.add(range(ArticleField.PUBLISHED_DAY, days));
        ObjectNode instants = range(ArticleField.PUBLISHED_INSTANT, days);
        ((ObjectNode) instants.path("range").path(ArticleField.PUBLISHED_INSTANT))
                .put("time_zone", zone.getId())
                .put("format", "strict_date");
        either.add(instants);
        return root;
    }

    static ObjectNode mentionedIn(DayRange days, MentionedMatch match) {
        ObjectNode range = range(ArticleField.MENTIONED, days);
        String relation = switch (match) {
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
        if (!query.after().isEmpty() && !query.fold()) {
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

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
