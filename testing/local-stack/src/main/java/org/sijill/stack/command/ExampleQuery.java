package org.sijill.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** One query that shows what Sijill does, and its answer in a few lines. */
final class ExampleQuery {

    /** Aleppo, which every seed speaks of. */
    private static final String WORD = "\u062D\u0644\u0628";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int VALUES_SHOWN = 4;
    private static final int HITS_SHOWN = 2;

    private final String gateway;

    ExampleQuery(String gateway) {
        this.gateway = gateway;
    }

    /** The command to repeat it, and the answer shortened for reading. */
    String ask() {
        List<String> lines = new ArrayList<>();
        lines.add("curl '" + gateway + "/api/v1/search?q=" + WORD + "'");
        lines.addAll(shortened(answer()));
        return String.join(System.lineSeparator(), lines);
    }

    private JsonNode answer() {
        URI uri = URI.create(gateway + "/api/v1/search?q=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackException(uri + " answers " + response.statusCode() + " " + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new StackException("No answer from " + uri, e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    static List<String> shortened(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + answer.at("/total/value").asText() + " articles, for example");
        int shown = 0;
        for (JsonNode hit : answer.path("hits")) {
            if (shown++ < HITS_SHOWN) {
                String highlight = hit.at("/highlights/body/0").asText().replaceAll("\\s+", " ");
                lines.add("    " + hit.path("publishedAt").asText() + "  " + highlight);
            }
        }
        JsonNode facets = answer.path("facets");
        lines.add("  actors: " + values(facets.at("/actors/values"), "label"));
        lines.add("  places: " + values(facets.at("/places/values"), "label"));
        lines.add("  published: " + values(facets.at("/dates/published/buckets"), "from"));
        return lines;
    }

    private static String values(JsonNode values, String label) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            // Days without an article are bars of a chart, but no news to a reader.
            if (value.path("count").asLong() > 0) {
                texts.add(
                        value.path(label).asText() + " (" + value.path("count").asText() + ")");
            }
        }
        String rest = texts.size() > VALUES_SHOWN ? ", …" : "";
        return String.join(", ", texts.subList(0, Math.min(VALUES_SHOWN, texts.size()))) + rest;
    }
}
