package org.sijill.evaluation.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.evaluation.entities.Analysis.Found;

/** Annotates with a running Sijill: {@code POST /api/v1/analyze}. */
final class HttpAnalyzer implements Analyzer {

    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI analyze;

    HttpAnalyzer(HttpClient http, URI sijill) {
        this.http = http;
        this.analyze = sijill.resolve("/api/v1/analyze");
    }

    @Override
    public Analysis analyze(String text, @Nullable String publishedAt) {
        ObjectNode request = json.createObjectNode().put("text", text);
        if (publishedAt != null) {
            request.put("publishedAt", publishedAt);
        }
        try {
            JsonNode answer = send(request);
            return new Analysis(answer.path("text").asText(), mentions(answer.path("mentions")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a text was being analyzed", stop);
        }
    }

    private JsonNode send(ObjectNode request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(analyze)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(request)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("analyze answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static List<Found> mentions(JsonNode mentions) {
        List<Found> found = new ArrayList<>();
        for (JsonNode mention : mentions) {
            if (mention.hasNonNull("ref")) {
                found.add(new Found(
                        mention.path("kind").asText(),
                        mention.path("ref").asText(),
                        mention.path("type").asText(),
                        mention.path("start").asInt(),
                        mention.path("end").asInt(),
                        mention.path("text").asText()));
            }
        }
        return found;
    }
}
