package org.sijill.evaluation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sijill.evaluation.Parallel;
import org.sijill.stack.SijillStack;

/** Sijill as it is shipped, with servers of its own, met through its HTTP API. Any answer but success is the end. */
public final class OwnSijill implements AutoCloseable {

    private static final int POSTS_A_NOTE = 2_000;
    private static final int FIRST_ERROR = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** A machine that is busy elsewhere makes a measurement slow, not wrong. */
    private static final Duration SLOWEST_ANSWER = Duration.ofMinutes(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SijillStack stack = SijillStack.startThrowAway();
    private final URI gateway = stack.gateway().uri();
    private final String token = stack.tokens().issue("editor");

    /**
     * Posts articles and waits until they can be found, with all that were there before.
     *
     * @param drafts bodies of {@code POST /api/v1/articles}
     * @param progress told now and then how far it is
     * @return how many of them are new
     */
    public long load(List<String> drafts, Consumer<String> progress) throws InterruptedException {
        long before = total("size=0&facetSize=0");
        long created = 0;
        for (int from = 0; from < drafts.size(); from += POSTS_A_NOTE) {
            int to = Math.min(drafts.size(), from + POSTS_A_NOTE);
            created += Parallel.map(drafts.subList(from, to), this::post).stream()
                    .filter(answer -> answer.path("outcome").asText().equals("created"))
                    .count();
            progress.accept("posted " + to + " of " + drafts.size() + " articles");
        }
        progress.accept("waiting until all can be found");
        awaitFound(before + created);
        return created;
    }

    /** How many articles a search finds. */
    public long total(String query) {
        return search(query).path("total").path("value").asLong();
    }

    /** The answer to a search through the gateway; the query as it follows the question mark, encoded. */
    public JsonNode search(String query) {
        return search(gateway, query);
    }

    /** The answer of another search-service. */
    public JsonNode search(URI service, String query) {
        return send(HttpRequest.newBuilder(service.resolve("/api/v1/search?" + query))
                .GET());
    }

    /** Where its Elasticsearch is. */
    public URI elasticsearch() {
        return stack.elasticsearch().uri();
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }

    private JsonNode post(String draft) {
        return send(HttpRequest.newBuilder(gateway.resolve("/api/v1/articles"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(draft)));
    }

    private void awaitFound(long articles) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (total("size=0&facetSize=0") < articles) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all articles can be found after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(SLOWEST_ANSWER).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException("Answered with " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }
}
