package org.sijill.search.significance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.Restriction;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.text.NameAlternatives;

/** Compares the articles of a search with all. */
@ApplicationScoped
class SignificanceService {

    /** Articles of each shard whose words are read; some tenths of a second. */
    private static final int SAMPLE = 200;

    /** What only one article has is chance. */
    private static final int MORE_THAN_ONE = 2;

    private static final String EVERYTHING = "everything";

    private final SearchIndex index;
    private final Characterization characterization;
    private final EntityLabels labels;
    private final NameAlternatives names;
    private final SearchConfig config;

    SignificanceService(
            SearchIndex index,
            Characterization characterization,
            EntityLabels labels,
            NameAlternatives names,
            SearchConfig config) {
        this.index = index;
        this.characterization = characterization;
        this.labels = labels;
        this.names = names;
        this.config = config;
    }

    SignificantTerms find(SearchQuery query, int size) {
        JsonNode answer = index.searchWhole(compose(query, names, size, config.timeout()));
        Found found = Found.read(answer.path("aggregations"), labels);
        return new SignificantTerms(
                answer.path("hits").path("total").path("value").asLong(),
                answer.path("aggregations")
                        .path(EVERYTHING)
                        .path("count")
                        .path("doc_count")
                        .asLong(),
                characterization.describe(List.of(found), query, size).getFirst());
    }

    /** Scored, so that words are read in the articles that match best. */
    static ObjectNode compose(SearchQuery query, NameAlternatives names, int size, Duration timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", true).put("timeout", timeout.toMillis() + "ms");
        request.set("query", Restriction.whole(query, names));
        ObjectNode aggregations = request.putObject("aggs");
        CharacteristicsComposer.add(
                aggregations, CharacteristicsComposer.everything(), MORE_THAN_ONE, size + selected(query), SAMPLE);
        ObjectNode everything = aggregations.putObject(EVERYTHING);
        everything.putObject("global");
        everything.putObject("aggs").putObject("count").set("filter", CharacteristicsComposer.everything());
        return request;
    }

    /** What is selected is in every article of the result; it is asked for beyond the size and left out. */
    private static int selected(SearchQuery query) {
        return Math.max(query.actors().any().size(), query.places().any().size());
    }
}
