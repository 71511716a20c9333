package org.sijill.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.DidYouMean;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.text.NameAlternatives;

/** Proposes another text for a query that has found nothing: one that finds something under the same filters. */
@ApplicationScoped
public class MeantQueries {

    private static final List<String> NOT_COUNTED = List.of("aggs", "highlight", "sort", "collapse", "rescore");

    private final CurrentWords words;
    private final SearchIndex index;
    private final NameAlternatives names;
    private final SearchConfig config;

    MeantQueries(CurrentWords words, SearchIndex index, NameAlternatives names, SearchConfig config) {
        this.words = words;
        this.index = index;
        this.names = names;
        this.config = config;
    }

    /** The text that finds most; empty if none finds anything. */
    public Optional<DidYouMean> of(SearchQuery query) {
        List<String> texts = Corrections.of(query.text(), words.get());
        List<JsonNode> answers = answers(
                texts.stream().map(text -> request(query.withText(text))).toList());
        DidYouMean best = null;
        for (int i = 0; i < answers.size(); i++) {
            long total = ResultsReader.total(answers.get(i)).value();
            if (total > 0 && (best == null || total > best.total())) {
                best = new DidYouMean(texts.get(i), total);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The answer that nothing was found is an answer, even if no better question is known. */
    private List<JsonNode> answers(List<ObjectNode> requests) {
        try {
            return index.searchAll(requests);
        } catch (HttpProblem away) {
            return List.of();
        }
    }

    private ObjectNode request(SearchQuery query) {
        ObjectNode request = QueryComposer.compose(query, names, config.timeout());
        request.remove(NOT_COUNTED);
        request.put("size", 0);
        return request;
    }
}
