package org.sijill.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.sijill.stack.token.DevelopmentTokens;

/**
 * Two services that behave as the id of the article they are asked for says, and echo every other request. Runs in the
 * test's JVM; a test speaks to it only through the gateway.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    /** Long enough for a busy machine to answer in, short enough to wait for. */
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(2);

    /** The property that holds a token for the tests: they are loaded apart from this class. */
    static final String TOKEN = "sijill.test.token";

    private static final long ENDLESS_LIMIT = 2L << 30;

    private static final int PIECE = 64 << 10;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();

    @Override
    public Map<String, String> start() {
        var ingest = listen("ingest-service");
        var search = listen("search-service");
        var properties = new HashMap<>(DevelopmentTokens.throwAway().properties());
        properties.put(TOKEN, DevelopmentTokens.throwAway().issue("admin"));
        properties.put("sijill.upstream.ingest.url", "http://127.0.0.1:" + ingest.actualPort());
        properties.put("sijill.upstream.search.url", "http://127.0.0.1:" + search.actualPort());
        properties.put("sijill.upstream.response-timeout", RESPONSE_TIMEOUT.toMillis() + "ms");
        properties.put("sijill.upstream.ingest.management-url", "http://127.0.0.1:" + ingest.actualPort());
        properties.put("sijill.upstream.search.management-url", "http://127.0.0.1:" + search.actualPort());
        return properties;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer listen(String name) {
        return vertx.createHttpServer()
                .requestHandler(request -> answer(name, request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(String name, HttpServerRequest request) {
        var id = request.path().substring(request.path().lastIndexOf('/') + 1);
        switch (id) {
            case "in-pieces" -> inPieces(request.response());
            case "release" -> state(request, released.getAndSet(true));
            case "silent" -> silent(request);
            case "was-cancelled" -> state(request, cancelled.get());
            case "endless" -> endless(request.response());
            case "how-much" -> request.response().end(Long.toString(sent.get()));
            case "breaks-before" -> request.connection().close();
            case "breaks-after" ->
                request.response()
                        .putHeader("Content-Length", "1000")
                        .write("half")
                        .onSuccess(written -> request.connection().close());
            case "odd-headers" -> oddHeaders(request.response());
            case "located" -> located(request);
            case "fault" -> request.response().setStatusCode(500).end("{\"type\":\"/problems/internal-error\"}");
            default -> echo(name, request);
        }
    }

    private static void state(HttpServerRequest request, boolean state) {
        request.response().end(Boolean.toString(state));
    }

    /** Sends the first piece at once and the second when another request has released it. */
    private void inPieces(HttpServerResponse response) {
        released.set(false);
        response.setChunked(true).write("first ");
        vertx.setPeriodic(10, timer -> {
            if (released.get()) {
                vertx.cancelTimer(timer);
                response.end("second");
            }
        });
    }

    private void silent(HttpServerRequest request) {
        cancelled.set(false);
        request.connection().closeHandler(closed -> cancelled.set(true));
    }

    /** Writes as fast as it is read, up to 2 GiB, and counts. */
    private void endless(HttpServerResponse response) {
        sent.set(0);
        response.setChunked(true);
        response.drainHandler(drained -> fill(response));
        fill(response);
    }

    private void fill(HttpServerResponse response) {
        while (!response.writeQueueFull() && sent.get() < ENDLESS_LIMIT && !response.closed()) {
            response.write(Buffer.buffer(new byte[PIECE]));
            sent.addAndGet(PIECE);
        }
    }

    private static void oddHeaders(HttpServerResponse response) {
        response.putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Upgrade", "h2c")
                .putHeader("X-Request-Id", "of-the-service")
                .putHeader("X-End-To-End", "kept")
                .putHeader("ETag", "\"1\"")
                .end("{}");
    }

    /** Says that something is here, elsewhere, or nowhere. */
    private static void located(HttpServerRequest request) {
        var place = switch (String.valueOf(request.query())) {
            case "here" -> "http://" + request.getHeader("Host") + "/api/v1/articles/17";
            case "elsewhere" -> "https://elsewhere.example/17";
            default -> "ht!tp:\\17";
        };
        request.response().putHeader("Location", place).end();
    }

    private static void echo(String name, HttpServerRequest request) {
        var length = new AtomicLong();
        request.handler(buffer -> length.addAndGet(buffer.length()));
        request.endHandler(end -> {
            var headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            var echo = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", Objects.requireNonNull(request.uri()))
                    .put("length", length.get())
                    .put("headers", headers);
            request.response().putHeader("Content-Type", "application/json").end(echo.toBuffer());
        });
    }
}
