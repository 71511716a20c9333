package org.sijill.ingest.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.outbound.Outbound;

/** Asks search-service what of a query is new. */
@ApplicationScoped
class SearchServiceClient {

    private static final int BAD_REQUEST = 400;

    private final Outbound outbound;
    private final ObjectMapper mapper;
    private final URI address;
    private final Duration timeout;

    SearchServiceClient(Outbound outbound, ObjectMapper mapper, AlertsConfig config) {
        this.outbound = outbound;
        this.mapper = mapper;
        this.address = config.searchUrl().resolve("/internal/v1/match");
        this.timeout = config.timeout();
    }

    /**
     * A page of articles that match and reached the index since a moment.
     *
     * @param after the {@code next} of the page before, empty for the first
     * @throws QueryRefusedException if the query cannot be read
     * @throws IOException if there is no answer
     */
    Page match(String query, Instant indexedFrom, List<String> after, int size) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("query", query).put("indexedFrom", indexedFrom.toString()).put("size", size);
        if (!after.isEmpty()) {
            after.forEach(request.putArray("after")::add);
        }
        Outbound.Answer answer = outbound.ask(address, request.toString(), timeout);
        JsonNode json = json(answer.text());
        if (answer.status() == BAD_REQUEST) {
            throw new QueryRefusedException(json.path("detail").asText());
        }
        if (!answer.isSuccess()) {
            throw new IOException("search-service answered " + answer.status());
        }
        return page(json);
    }

    private JsonNode json(String text) throws IOException {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IOException("search-service answered something that is not JSON", failure);
        }
    }

    private static Page page(JsonNode json) {
        List<Match> matches = new ArrayList<>();
        for (JsonNode match : json.path("matches")) {
            matches.add(new Match(
                    match.path("id").asText(),
                    new AlertPayload(
                            optional(match, "title"),
                            optional(match, "source"),
                            optional(match, "url"),
                            optional(match, "publishedAt"),
                            texts(match.path("passages")))));
        }
        return new Page(matches, texts(json.path("next")));
    }

    private static @Nullable String optional(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** @param next where the next page begins; empty on the last one */
    record Page(List<Match> matches, List<String> next) {}

    record Match(String articleId, AlertPayload payload) {}

    /** search-service cannot read the query; the message says why. */
    static final class QueryRefusedException extends RuntimeException {
        QueryRefusedException(String reason) {
            super(reason);
        }
    }
}
