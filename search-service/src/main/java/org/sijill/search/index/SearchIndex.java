package org.sijill.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sijill.http.problem.Problems;
import org.sijill.index.AnswerTooLongException;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;
import org.sijill.search.config.SearchConfig;

/**
 * The articles' index. What is sent here is taken back when the client who waits for it goes away. Failures are
 * problems: 503 when the index does not answer, 400 when a query asks too much of it.
 */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    /** What some shards have is better than nothing, as long as the answer says so. */
    private static final String PARTIAL = "allow_partial_search_results=true";

    private static final String SEARCH =
            "/" + IndexSchema.READ_ALIAS + "/_search?include_named_queries_score=true&" + PARTIAL;

    private static final String WHOLE_SEARCH =
            "/" + IndexSchema.READ_ALIAS + "/_search?allow_partial_search_results=false";

    /** More at once would take all search threads of a small node. */
    private static final String MULTI_SEARCH = "/" + IndexSchema.READ_ALIAS + "/_msearch?max_concurrent_searches=4";

    /** An export must be whole. */
    private static final String SNAPSHOT_SEARCH = "/_search?allow_partial_search_results=false";

    private final Elasticsearch elasticsearch;
    private final ClientPresence client;
    private final SearchConfig config;

    SearchIndex(Elasticsearch elasticsearch, ClientPresence client, SearchConfig config) {
        this.elasticsearch = elasticsearch;
        this.client = client;
        this.config = config;
    }

    /** Sends one {@code _search} over the live articles. Whether its answer is whole, the answer says. */
    public JsonNode search(ObjectNode request) {
        String path = SEARCH + "&preference=" + copy(request);
        return problems(() -> elasticsearch.sendWhile(client, "POST", path, request.toString(), false));
    }

    /**
     * The same copy of each shard for the same question. Copies count what was deleted differently, and so score a little
     * differently: on its next page a hit could come again, or be missing. Different questions go to different copies.
     */
    private static String copy(ObjectNode request) {
        return Integer.toHexString(request.path("query").hashCode());
    }

    /** Sends one {@code _search} whose answer is of use only if it is whole; 503 if it is not. */
    public JsonNode searchWhole(ObjectNode request) {
        JsonNode answer =
                problems(() -> elasticsearch.sendWhile(client, "POST", WHOLE_SEARCH, request.toString(), false));
        if (answer.path("timed_out").asBoolean()) {
            throw Problems.unavailable("the search took too long", config.retryAfter());
        }
        return answer;
    }

    /** The name of the index that searches are answered from at the moment; empty while nothing is in it. */
    public String generation() {
        ObjectNode any = JsonNodeFactory.instance.objectNode();
        any.put("size", 1).put("_source", false).put("track_total_hits", false);
        return search(any).path("hits").path("hits").path(0).path("_index").asText();
    }

    /**
     * Sends several searches at once.
     *
     * @return their answers in the same order; one that failed has an {@code error}
     */
    public List<JsonNode> searchAll(List<ObjectNode> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder();
        requests.forEach(request -> lines.append("{}\n").append(request).append('\n'));
        JsonNode answer = problems(() -> elasticsearch.sendWhile(client, "POST", MULTI_SEARCH, lines.toString(), true));
        List<JsonNode> answers = new ArrayList<>();
        answer.path("responses").forEach(answers::add);
        return answers;
    }

    /** Opens a view of the live articles that no later change alters; it costs memory until it is closed. */
    public String openSnapshot(Duration keepAlive) {
        String path = "/" + IndexSchema.READ_ALIAS + "/_pit?keep_alive=" + keepAlive.toMillis() + "ms";
        return problems(() -> elasticsearch.send("POST", path, null)).path("id").asText();
    }

    /** Sends one {@code _search} whose body names a snapshot; empty when its answer is too long, and it has to ask for less. */
    public Optional<JsonNode> searchSnapshot(ObjectNode request) {
        return problems(() -> {
            try {
                return Optional.of(elasticsearch.sendWhile(client, "POST", SNAPSHOT_SEARCH, request.toString(), false));
            } catch (AnswerTooLongException tooLong) {
                return Optional.empty();
            }
        });
    }

    /** Gives a snapshot back; one that is lost is given back by Elasticsearch when its time is over. */
    public void closeSnapshot(String id) {
        try {
            elasticsearch.send(
                    "DELETE", "/_pit", JsonNodeFactory.instance.objectNode().put("id", id));
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException gone) {
            LOG.debugf("snapshot not closed: reason=%s", gone.getMessage());
        }
    }

    /** The problem that an item of {@link #searchAll} failed with. */
    public HttpProblem problem(JsonNode failed) {
        boolean refused = failed.path("status").asInt() == BAD_REQUEST
                && failed.findValuesAsText("type").stream().anyMatch(type -> type.contains("too_many"));
        return refused ? tooMuch() : Problems.unavailable("the index does not answer", config.retryAfter());
    }

    private <T> T problems(Supplier<T> call) {
        try {
            return call.get();
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
            return tooMuch();
        }
        return failure;
    }

    private static HttpProblem tooMuch() {
        return Problems.invalidField("q", "asks for too many words at once");
    }
}
