package org.sijill.search.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.batch.BatchAnswer.BatchResult;
import org.sijill.search.batch.BatchRequest.BatchQuery;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.query.SearchQueryReader;
import org.sijill.search.result.Partial;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.text.NameAlternatives;

/** Answers batches: what can be read goes to the index in one request, what cannot gets its problem. */
@ApplicationScoped
class Batches {

    static final int MOST_QUERIES = 50;
    static final int MOST_HITS = 10;

    private static final int DEFAULT_HITS = 3;
    private static final int LONGEST_NAME = 200;

    /** What a page of a search shows beside its hits, and what leaves copies out, which nobody would count here. */
    private static final List<String> NOT_SHOWN = List.of("aggs", "suggest", "collapse", "from");

    private static final List<String> PARAMETERS =
            Stream.concat(SearchQueryReader.FILTERS.stream(), Stream.of("size")).toList();

    private final SearchQueryReader reader;
    private final SearchIndex index;
    private final NameAlternatives names;
    private final ResultsReader results;
    private final SearchConfig config;

    Batches(
            SearchQueryReader reader,
            SearchIndex index,
            NameAlternatives names,
            ResultsReader results,
            SearchConfig config) {
        this.reader = reader;
        this.index = index;
        this.names = names;
        this.results = results;
        this.config = config;
    }

    /** Answers each query; the batch itself is refused only where it is no batch. */
    BatchAnswer answer(BatchRequest request) {
        List<Item> items = checked(request).stream().map(this::read).toList();
        List<JsonNode> answers = index.searchAll(
                items.stream().flatMap(item -> item.requests().stream()).toList());
        List<BatchResult> answered = new ArrayList<>();
        int next = 0;
        for (Item item : items) {
            answered.add(item.query() == null ? item.failed() : result(item, answers.get(next++)));
        }
        return new BatchAnswer(answered);
    }

    private static List<BatchQuery> checked(BatchRequest request) {
        List<BatchQuery> queries = request.queries();
        if (queries == null || queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw Problems.invalidField("queries", "must have 1 to " + MOST_QUERIES + " queries");
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            BatchQuery query = queries.get(i);
            String name = query == null ? null : query.name();
            if (query == null || query.query() == null) {
                errors.add(new FieldError("queries[" + i + "].query", "is required"));
            }
            if (name != null && name.length() > LONGEST_NAME) {
                errors.add(new FieldError(
                        "queries[" + i + "].name", "must not be longer than " + LONGEST_NAME + " characters"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
        return queries;
    }

    private Item read(BatchQuery asked) {
        try {
            QueryParameters parameters = QueryParameters.parse(asked.query(), PARAMETERS);
            int size = parameters.wholeNumber("size", 0, MOST_HITS).orElse(DEFAULT_HITS);
            SearchQuery query = reader.read(parameters);
            ObjectNode request = QueryComposer.compose(query, names, config.timeout());
            request.remove(NOT_SHOWN);
            request.put("size", size);
            return new Item(asked, query, List.of(request), null);
        } catch (HttpProblem problem) {
            return new Item(asked, null, List.of(), problem);
        }
    }

    private BatchResult result(Item item, JsonNode answer) {
        if (answer.has("error") || item.query() == null) {
            return new Item(item.asked(), null, List.of(), index.problem(answer)).failed();
        }
        return new BatchResult(
                item.asked().name(),
                item.asked().query(),
                ResultsReader.total(answer),
                Partial.of(answer).orElse(null),
                results.hits(answer, item.query()),
                null);
    }

    /** One query on its way: either readable, with its one request, or with a problem. */
    private record Item(
            BatchQuery asked,
            @Nullable SearchQuery query,
            List<ObjectNode> requests,
            @Nullable HttpProblem problem) {

        BatchResult failed() {
            Map<String, Object> error = new LinkedHashMap<>();
            if (problem != null) {
                error.put("type", String.valueOf(problem.getType()));
                error.put("title", String.valueOf(problem.getTitle()));
                error.put("status", problem.getStatusCode());
                error.put("detail", String.valueOf(problem.getDetail()));
                error.putAll(problem.getParameters());
            }
            return new BatchResult(asked.name(), asked.query(), null, null, null, error);
        }
    }
}
