package org.sijill.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends documents straight to {@code _bulk}, as fast as Elasticsearch takes them. */
final class RawIndexing {

    /** As Sijill's own bulk requests by default, so that only the way there differs. */
    private static final int BULK_BYTES = 4 << 20;

    private static final int IN_FLIGHT = 3;

    /** What documents begin with. */
    private static final String ID = "{\"id\":\"";

    private final Http elasticsearch;
    private final String index;
    private final UnaryOperator<String> document;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param document makes the document out of a line */
    RawIndexing(Http elasticsearch, String index, UnaryOperator<String> document) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.document = document;
    }

    /** Sends all lines and makes them visible. */
    void send(Stream<String> lines) {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            ByteArrayOutputStream bulk = new ByteArrayOutputStream(BULK_BYTES);
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                String line = all.next();
                String action = "{\"index\":{\"_id\":\"" + id(line) + "\"}}\n";
                bulk.writeBytes((action + document.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
                if (bulk.size() >= BULK_BYTES || !all.hasNext()) {
                    byte[] body = bulk.toByteArray();
                    bulk.reset();
                    places.acquireUninterruptibly();
                    requests.execute(() -> send(body));
                }
            }
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
        elasticsearch.post("/" + index + "/_refresh", "");
    }

    /** The same ids as in Sijill's index: to look for what is there already is a part of the work. */
    private static String id(String line) {
        if (!line.startsWith(ID)) {
            throw new IllegalArgumentException("A document that does not begin with its id");
        }
        return line.substring(ID.length(), line.indexOf('"', ID.length()));
    }

    private void send(byte[] body) {
        try {
            JsonNode answer = elasticsearch.postLines(
                    "/" + index + "/_bulk?filter_path=errors,items.*.error", BodyPublishers.ofByteArray(body));
            if (answer.path("errors").asBoolean()) {
                throw new IllegalStateException("Elasticsearch refuses documents: "
                        + answer.path("items").path(0));
            }
        } catch (RuntimeException refused) {
            failure.compareAndSet(null, refused);
        } finally {
            places.release();
        }
    }
}
