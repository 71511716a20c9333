package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the views cost: the searches of the service beside the same ones with a single view, sent to Elasticsearch one at
 * a time, in turn within each round. Each search counts with the median of its rounds.
 */
final class ViewLatency {

    /** After one that warms the caches and the compiler. */
    private static final int ROUNDS = 10;

    private static final double NANOS_A_MILLISECOND = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI search;

    ViewLatency(URI elasticsearch) {
        search = elasticsearch.resolve("/articles-s1/_search?request_cache=false");
    }

    /** A Markdown table of medians over the searches. */
    String measure(List<JsonNode> searches, long articles) {
        List<Variant> variants = Stream.of(Variant.ALL, "", ".peeled", ".stem")
                .map(view -> new Variant(view, searches, ROUNDS))
                .toList();
        variants.forEach(variant -> variant.bodies().forEach(this::ask));
        for (int round = 0; round < ROUNDS; round++) {
            for (Variant variant : variants) {
                for (int i = 0; i < variant.bodies().size(); i++) {
                    variant.took(i, round, ask(variant.bodies().get(i)));
                }
            }
        }
        return table(variants, articles);
    }

    private double ask(String body) {
        HttpRequest request = HttpRequest.newBuilder(search)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            double milliseconds = (System.nanoTime() - start) / NANOS_A_MILLISECOND;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("A search failed: " + answer.body());
            }
            return milliseconds;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }

    private static String table(List<Variant> variants, long articles) {
        List<String> lines = new ArrayList<>();
        lines.add("| search on " + articles + " articles | median ms | all views cost |");
        lines.add("|---|---|---|");
        double all = variants.get(0).median();
        variants.forEach(variant -> lines.add(String.format(
                Locale.ROOT,
                "| %s (%d searches) | %.1f | %.2f times |",
                variant.name(),
                variant.bodies().size(),
                variant.median(),
                all / variant.median())));
        return String.join("\n", lines) + "\n";
    }
}
