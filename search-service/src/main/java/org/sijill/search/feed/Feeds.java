package org.sijill.search.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.feed.AtomFeed.Entry;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.text.NameAlternatives;

/** Makes the feed of a query: what the index saw last comes first, because it is news to the reader. */
@ApplicationScoped
class Feeds {

    private static final int ENTRIES = 50;

    /** What a page of a search shows beside its hits, and what puts them in another order. */
    private static final List<String> NOT_SHOWN = List.of("aggs", "suggest", "collapse", "rescore");

    private final SearchIndex index;
    private final NameAlternatives names;
    private final ResultsReader results;
    private final SearchConfig config;
    private final Clock clock;

    Feeds(SearchIndex index, NameAlternatives names, ResultsReader results, SearchConfig config, Clock clock) {
        this.index = index;
        this.names = names;
        this.results = results;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The feed, as XML. It cannot say that it is not whole, so it is whole or there is none.
     *
     * @param base the address of the API as the reader sees it
     * @param rawQuery the parameters as they came, for the feed's own address
     */
    String feed(SearchQuery query, URI base, String rawQuery) {
        JsonNode answer = index.searchWhole(request(query));
        List<Hit> hits = results.hits(answer, query);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            JsonNode source = answer.path("hits").path("hits").get(i).path("_source");
            entries.add(
                    new Entry(hits.get(i), source.path(ArticleField.INDEXED_AT).asText()));
        }
        return new AtomFeed(base, rawQuery, query, clock.instant()).write(entries);
    }

    private ObjectNode request(SearchQuery query) {
        ObjectNode request = QueryComposer.compose(query, names, config.timeout());
        request.remove(NOT_SHOWN);
        request.put("size", ENTRIES).put("track_total_hits", false);
        request.withArray("_source").add(ArticleField.INDEXED_AT);
        ArrayNode order = request.putArray("sort");
        order.addObject().put(ArticleField.INDEXED_AT, "desc");
        order.addObject().put(ArticleField.ID, "asc");
        return request;
    }
}
