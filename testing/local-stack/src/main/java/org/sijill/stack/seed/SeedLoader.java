package org.sijill.stack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** Posts the seed articles to a gateway. Doing it again changes nothing: the articles keep their identities. */
public final class SeedLoader {

    /** The source that all seeds are filed under. */
    public static final String SOURCE = "sijill-seeds";

    /** The service itself waits up to 10 s for an article to be found. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    /** Loads into the gateway with this token, whose role has to be {@code editor} or more. */
    public SeedLoader(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * What became of a seed.
     *
     * @param id the article's id
     * @param outcome {@code created}, {@code updated} or {@code unchanged}
     * @param indexed whether search finds it already
     */
    public record Loaded(Seed seed, String id, String outcome, boolean indexed) {}

    /** Posts all seeds, one after the other, and returns when each can be found or has been waited for. */
    public List<Loaded> load() {
        return SeedManifest.read().stream().map(this::post).toList();
    }

    private Loaded post(Seed seed) {
        String body = json.createObjectNode()
                .put("externalId", seed.file())
                .put("source", SOURCE)
                .put("body", seed.body())
                .put("publishedAt", seed.publishedAt().toString())
                .put("language", "ar")
                .toString();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/articles?wait=true"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 && response.statusCode() != 201) {
                throw new StackException("The gateway does not take " + seed.file() + ": " + response.statusCode() + " "
                        + response.body());
            }
            JsonNode answer = json.readTree(response.body());
            return new Loaded(
                    seed,
                    answer.path("id").asText(),
                    answer.path("outcome").asText(),
                    answer.path("indexed").asBoolean());
        } catch (IOException e) {
            throw new StackException("Cannot post " + seed.file() + " to " + gateway, e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
