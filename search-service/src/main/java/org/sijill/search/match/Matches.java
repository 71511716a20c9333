package org.sijill.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.index.ArticleField;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.match.MatchAnswer.Match;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.query.SearchQueryReader;
import org.sijill.search.result.Partial;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.text.NameAlternatives;

/** Finds what of a query is new. A search that is saved has no order of its own: what came first comes first. */
@ApplicationScoped
class Matches {

    private static final int MOST = 500;
    private static final int DEFAULT = 200;

    /** What a page of a search shows beside its hits, and what puts them in another order. */
    private static final List<String> NOT_SHOWN = List.of("aggs", "suggest", "collapse", "rescore");

    /** An order is meaningless here and welcome all the same, because queries are copied from a browser. */
    private static final List<String> PARAMETERS = SearchQueryReader.FILTERS;

    private final SearchIndex index;
    private final SearchQueryReader reader;
    private final NameAlternatives names;
    private final ResultsReader results;
    private final SearchConfig config;

    Matches(
            SearchIndex index,
            SearchQueryReader reader,
            NameAlternatives names,
            ResultsReader results,
            SearchConfig config) {
        this.index = index;
        this.reader = reader;
        this.names = names;
        this.results = results;
        this.config = config;
    }

    /**
     * One page of what is new.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a query that cannot be read, 503 when the index does
     *     not answer or answers in part only: a part must not pass for the whole
     */
    MatchAnswer find(MatchRequest asked) {
        SearchQuery query = reader.read(QueryParameters.parse(asked.query(), PARAMETERS));
        int size = size(asked.size());
        JsonNode answer = index.search(request(query, asked, size));
        if (Partial.of(answer).isPresent()) {
            throw Problems.unavailable("the index answered in part only", config.retryAfter());
        }
        List<Match> matches =
                results.hits(answer, query).stream().map(Matches::match).toList();
        return new MatchAnswer(matches, matches.size() < size || size == 0 ? null : next(answer));
    }

    private static int size(@Nullable Integer asked) {
        int size = Objects.requireNonNullElse(asked, DEFAULT);
        if (size < 0 || size > MOST) {
            throw Problems.invalidField("size", "must be between 0 and " + MOST);
        }
        return size;
    }

    private ObjectNode request(SearchQuery query, MatchRequest asked, int size) {
        Instant from = asked.indexedFrom();
        if (from == null) {
            throw Problems.invalidField("indexedFrom", "is required");
        }
        ObjectNode request = QueryComposer.compose(query, names, config.timeout());
        request.remove(NOT_SHOWN);
        request.put("size", size).put("track_total_hits", false);
        JsonNode matching = request.path("query");
        ArrayNode filter = request.putObject("query").putObject("bool").putArray("filter");
        filter.add(matching);
        filter.addObject()
                .putObject("range")
                .putObject(ArticleField.INDEXED_AT)
                .put("gte", from.toEpochMilli())
                .put("format", "epoch_millis");
        ArrayNode order = request.putArray("sort");
        order.addObject().putObject(ArticleField.INDEXED_AT).put("order", "asc").put("format", "epoch_millis");
        order.addObject().put(ArticleField.ID, "asc");
        request.remove("search_after");
        List<String> after = asked.after();
        if (after != null) {
            after.forEach(request.putArray("search_after")::add);
        }
        return request;
    }

    private static List<String> next(JsonNode answer) {
        JsonNode hits = answer.path("hits").path("hits");
        List<String> next = new ArrayList<>();
        hits.get(hits.size() - 1).path("sort").forEach(value -> next.add(value.asText()));
        return next;
    }

    private static Match match(Hit hit) {
        return new Match(
                hit.id(),
                hit.title(),
                hit.source(),
                hit.url(),
                hit.publishedAt(),
                hit.highlights().body());
    }
}
