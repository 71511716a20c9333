package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sijill.stack.SijillStack;

/** Sijill as it is shipped, with servers of its own, met only through the gateway. */
final class WholeSijill implements SearchSystem {

    /** Enough to keep the services busy, few enough to leave them the machine. */
    private static final int CONCURRENT_POSTS = 8;

    private static final int POSTS_A_NOTE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** A machine that is busy elsewhere makes the evaluation slow, not wrong. */
    private static final Duration SLOWEST_ANSWER = Duration.ofMinutes(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SijillStack stack;
    private final URI gateway;

    private WholeSijill(SijillStack stack) {
        this.stack = stack;
        gateway = stack.gateway().uri();
    }

    /** Starts a Sijill and gives it the documents; returns when all can be found. */
    static WholeSijill with(List<PoolDocument> documents, Consumer<String> progress) throws InterruptedException {
        progress.accept("starting a Sijill of its own");
        WholeSijill sijill = new WholeSijill(SijillStack.startThrowAway());
        try {
            sijill.post(documents, progress);
            sijill.awaitIndexed(documents.size(), progress);
            return sijill;
        } catch (InterruptedException | RuntimeException failure) {
            sijill.close();
            throw failure;
        }
    }

    @Override
    public List<String> ask(String question) {
        String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
        List<String> ids = new ArrayList<>();
        search("q=" + query + "&size=" + Measures.DEPTH + "&facetSize=0")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("externalId").asText()));
        return ids;
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }

    private void post(List<PoolDocument> documents, Consumer<String> progress) throws InterruptedException {
        try (ExecutorService posts = Executors.newFixedThreadPool(CONCURRENT_POSTS)) {
            for (int from = 0; from < documents.size(); from += POSTS_A_NOTE) {
                int to = Math.min(documents.size(), from + POSTS_A_NOTE);
                List<Callable<HttpResponse<String>>> some = documents.subList(from, to).stream()
                        .<Callable<HttpResponse<String>>>map(document -> () -> post(document))
                        .toList();
                for (Future<HttpResponse<String>> answer : posts.invokeAll(some)) {
                    requireTaken(answer);
                }
                progress.accept("posted " + to + " of " + documents.size() + " articles");
            }
        }
    }

    private static void requireTaken(Future<HttpResponse<String>> answer) throws InterruptedException {
        try {
            if (answer.get().statusCode() >= 300) {
                throw new IllegalStateException(
                        "An article was refused: " + answer.get().body());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An article could not be posted", failure.getCause());
        }
    }

    private HttpResponse<String> post(PoolDocument document) {
        String draft = JSON.createObjectNode()
                .put("externalId", document.id())
                .put("source", "evaluation")
                .put("title", document.title())
                .put("body", document.body())
                .toString();
        return send(HttpRequest.newBuilder(gateway.resolve("/api/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(draft)));
    }

    private void awaitIndexed(int expected, Consumer<String> progress) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        progress.accept("waiting until all can be found");
        while (search("size=0&facetSize=0").path("total").path("value").asInt() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all articles can be found after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private JsonNode search(String query) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/search?" + query))
                .GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("A search failed: " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(SLOWEST_ANSWER).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }
}
