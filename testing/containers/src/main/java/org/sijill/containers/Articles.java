package org.sijill.containers;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sijill.stack.process.Waiting;
import org.sijill.stack.seed.Seed;
import org.sijill.stack.seed.SeedManifest;

/** What the check asks of the services. */
final class Articles {

    /** Aleppo, which every seed names. */
    static final String ALEPPO = "حلب";

    /** What the articles of this check are filed under. */
    static final String SOURCE = "containers-check";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<Seed> seeds = SeedManifest.read();
    private final AtomicInteger number = new AtomicInteger();
    private final String token;

    Articles(String token) {
        this.token = token;
    }

    /** Posts an article that nobody has posted, and waits until it is found. */
    HttpRequest post(URI service) {
        int next = number.incrementAndGet();
        String body = json.createObjectNode()
                .put("source", SOURCE)
                .put("externalId", "article-" + next)
                .put("body", next + " " + seeds.get(next % seeds.size()).body())
                .toString();
        return request(service, "/api/v1/articles?wait=true")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** A search with all its facets. */
    HttpRequest search(URI service) {
        return request(service, "/api/v1/search?explain=true&q=" + URLEncoder.encode(ALEPPO, StandardCharsets.UTF_8))
                .build();
    }

    /** How many articles a search finds, by its query string. */
    int total(URI service, String query) {
        return answer(request(service, "/api/v1/search?" + query).build())
                .at("/total/value")
                .asInt();
    }

    /** The id in the answer to a post. */
    String id(String answer) {
        try {
            return json.readTree(answer).path("id").asText();
        } catch (IOException failure) {
            throw new CheckFailure("not an answer to a post: " + answer, failure);
        }
    }

    /** The article itself, from the record. */
    JsonNode read(URI service, String id) {
        return answer(request(service, "/api/v1/articles/" + id).build());
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CheckFailure(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new CheckFailure(request.uri() + " does not answer", failure);
        } catch (InterruptedException stop) {
            throw Waiting.interrupted(stop);
        }
    }

    private static HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }
}
