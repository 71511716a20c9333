package org.sijill.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.sijill.http.problem.Problems;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.result.SearchResults;
import org.sijill.search.text.NameAlternatives;

/** Answers queries: composes, sends, reads. */
@ApplicationScoped
class SearchService {

    private static final Logger LOG = Logger.getLogger(SearchService.class);
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    /** A part of the shards must never pass for the whole. */
    private static final String PATH = "/" + IndexSchema.READ_ALIAS + "/_search?allow_partial_search_results=false";

    private final Elasticsearch elasticsearch;
    private final ResultsReader reader;
    private final NameAlternatives names;
    private final SearchConfig config;

    SearchService(Elasticsearch elasticsearch, ResultsReader reader, NameAlternatives names, SearchConfig config) {
        this.elasticsearch = elasticsearch;
        this.reader = reader;
        this.names = names;
        this.config = config;
    }

    /**
     * Answers a query.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when the index does not answer in time, 400 when a query
     *     asks too much of it
     */
    SearchResults search(SearchQuery query) {
        try {
            JsonNode answer = elasticsearch.send("POST", PATH, QueryComposer.compose(query, names, config.timeout()));
            if (answer.path("timed_out").asBoolean()) {
                throw Problems.unavailable("the search took too long", config.retryAfter());
            }
            return reader.read(answer, query);
        } catch (ElasticsearchUnavailableException failure) {
            LOG.warnf("search not answered: reason=%s", failure.getMessage());
            throw Problems.unavailable("the index does not answer", config.retryAfter());
        } catch (ElasticsearchRefusedException failure) {
            throw refusal(failure);
        }
    }

    private RuntimeException refusal(ElasticsearchRefusedException failure) {
        if (failure.status() == NOT_FOUND) {
            return Problems.unavailable("the index does not exist yet", config.retryAfter());
        }
        if (failure.status() == BAD_REQUEST && failure.names("too_many")) {
            return Problems.invalidField("q", "asks for too many words at once");
        }
        return failure;
    }
}
