package org.sijill.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.sijill.http.problem.Problems;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.result.SearchResults;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.suggest.MeantQueries;
import org.sijill.search.text.NameAlternatives;

/** Answers queries: composes, sends, reads. */
@ApplicationScoped
class SearchService {

    private final SearchIndex index;
    private final ResultsReader reader;
    private final NameAlternatives names;
    private final MeantQueries meant;
    private final ListedValuesFinder listed;
    private final SearchConfig config;

    SearchService(
            SearchIndex index,
            ResultsReader reader,
            NameAlternatives names,
            MeantQueries meant,
            ListedValuesFinder listed,
            SearchConfig config) {
        this.index = index;
        this.reader = reader;
        this.names = names;
        this.meant = meant;
        this.listed = listed;
        this.config = config;
    }

    /**
     * Answers a query.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when the index does not answer, 400 when a query asks too
     *     much of it or its cursor is stale
     */
    SearchResults search(SearchQuery query) {
        JsonNode answer = index.search(QueryComposer.compose(query, names, listed.of(query), config.timeout()));
        refuseStale(answer, query);
        SearchResults results = reader.read(answer, query).expandedBy(Expansions.of(query, names));
        if (foundNothing(results, query)) {
            return meant.of(query).map(results::with).orElse(results);
        }
        return query.fold() ? results.withCopies(copies(results, query)) : results;
    }

    private Map<String, Long> copies(SearchResults results, SearchQuery query) {
        if (showsAll(results, query)) {
            return Map.of();
        }
        List<String> stories = results.hits().stream().map(Hit::storyId).toList();
        return ResultsReader.copies(index.search(QueryComposer.composeCopies(query, names, stories, config.timeout())));
    }

    /** Where every article is shown, nothing was folded and nothing has to be counted. */
    private static boolean showsAll(SearchResults results, SearchQuery query) {
        return results.hits().isEmpty()
                || (query.offset() == 0
                        && results.partial() == null
                        && results.total().value() == results.hits().size());
    }

    private static boolean foundNothing(SearchResults results, SearchQuery query) {
        return results.total().value() == 0
                && results.partial() == null
                && !query.text().isBlank();
    }

    /** A page without hits does not say which index it comes from, and must not pass for the end. */
    private void refuseStale(JsonNode answer, SearchQuery query) {
        String found = answer.path("hits").path("hits").path(0).path("_index").asText();
        if (query.isStaleIn(found) && query.isStaleIn(found.isEmpty() ? index.generation() : found)) {
            throw Problems.invalidField(
                    "cursor", "is stale: the index was made anew since; begin again with the first page");
        }
    }
}
