package org.sijill.ingest.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from servers of strangers. Each address on the way, also one that a server sends us on to, has to be
 * public, and is looked up once: the address that was checked is the one that is connected to. Size and time are
 * limited, whatever the server does.
 */
@ApplicationScoped
public class Downloads {

    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int CONNECT_MILLISECONDS = 5_000;

    private final HttpClient client;

    Downloads(Vertx vertx) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLISECONDS).setKeepAlive(false));
    }

    /**
     * Fetches a document.
     *
     * @return the last answer; one that is not 200 has no body
     * @throws IOException when there is no answer, or none within the limits; the message says so to a person and quotes
     *     nothing
     */
    public Download fetch(URI address, Map<String, String> headers, Limits limits) throws IOException {
        long end = System.nanoTime() + limits.time().toNanos();
        URI next = address;
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            InetAddress checked = CheckedAddress.of(next, limits.allowed());
            Download download = get(next, checked, headers, limits.bytes(), end - System.nanoTime());
            if (!REDIRECTS.contains(download.status())) {
                return download;
            }
            next = target(next, download.header("Location"));
        }
        throw new IOException("the server redirects more than " + limits.redirects() + " times");
    }

    private static URI target(URI from, @Nullable String location) throws IOException {
        if (location != null) {
            try {
                URI target = WebAddress.of(from.resolve(location).toString()).orElse(null);
                if (target != null) {
                    return target;
                }
            } catch (IllegalArgumentException malformed) {
                // Told below.
            }
        }
        throw new IOException("the server redirects to what is no http or https address");
    }

    private Download get(URI address, InetAddress checked, Map<String, String> headers, long bytes, long nanoseconds)
            throws IOException {
        Attempt attempt = new Attempt(headers);
        Future<Download> answer = client.request(options(address, checked))
                .compose(attempt::send)
                .compose(response -> read(response, bytes));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(Math.max(1, nanoseconds), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof TooLargeException tooLarge
                    ? new IOException(tooLarge.getMessage(), failure)
                    : new IOException("no answer: " + reason(failure.getCause()), failure);
        } catch (TimeoutException failure) {
            throw new IOException("no whole answer in time", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            attempt.end();
        }
    }

    private static Future<Download> read(HttpClientResponse response, long most) {
        Promise<Download> whole = Promise.promise();
        response.exceptionHandler(whole::tryFail);
        if (response.statusCode() != OK) {
            return Future.succeededFuture(new Download(response.statusCode(), headers(response), new byte[0]));
        }
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
            if (body.length() + piece.length() > most) {
                whole.tryFail(new TooLargeException(most));
                response.request().reset();
            } else {
                body.appendBuffer(piece);
            }
        });
        response.endHandler(
                end -> whole.tryComplete(new Download(response.statusCode(), headers(response), body.getBytes())));
        return whole.future();
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private static RequestOptions options(URI address, InetAddress checked) {
        boolean tls = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : tls ? HTTPS : HTTP;
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(CONNECT_MILLISECONDS)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(checked, port)));
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    /**
     * How far a server may go.
     *
     * @param bytes of the body, as they come
     * @param time for everything, redirects included
     * @param redirects that are followed
     * @param allowed which addresses may be connected to
     */
    public record Limits(long bytes, Duration time, int redirects, Predicate<InetAddress> allowed) {}

    /**
     * What a server answered.
     *
     * @param headers by their names in lower case; the first of each
     * @param body as it came; empty unless the status is 200
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    public record Download(int status, Map<String, String> headers, byte[] body) {

        public Download {
            headers = Map.copyOf(headers);
        }

        /** A header by its name in any case. */
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** One request on its way. When it is over, a server that goes on sending, or takes the call late, costs nothing more. */
    private static final class Attempt {

        private final Map<String, String> headers;
        private final AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        private volatile boolean over;

        Attempt(Map<String, String> headers) {
            this.headers = headers;
        }

        Future<HttpClientResponse> send(HttpClientRequest request) {
            sent.set(request);
            if (over) {
                end();
                return Future.failedFuture("too late");
            }
            headers.forEach(request::putHeader);
            return request.send();
        }

        void end() {
            over = true;
            HttpClientRequest request = sent.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    private static final class TooLargeException extends Exception {

        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("the document is larger than " + most + " bytes");
        }
    }
}
