package org.sijill.ingest.outbound;

import io.vertx.core.Future;
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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts JSON to other servers. Never follows a redirect; the address that is connected to can be given. */
@ApplicationScoped
public class Outbound {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final HttpClient client;

    Outbound(Vertx vertx) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLISECONDS).setKeepAlive(false));
    }

    /** Posts and reads the whole answer, for servers that are ours. */
    public Answer ask(URI address, String json, Duration timeout) throws IOException {
        return post(
                address,
                null,
                Map.of(),
                json,
                timeout,
                response -> response.body().map(body -> new Answer(response.statusCode(), body.toString())));
    }

    /**
     * Posts and looks at the status alone: what a stranger answers is not read.
     *
     * @param pinned the address to connect to, whatever the host's name means by then
     */
    public Answer tell(URI address, InetAddress pinned, Map<String, String> headers, String json, Duration timeout)
            throws IOException {
        return post(address, pinned, headers, json, timeout, response -> {
            // That it ends early is what is wanted, not a failure.
            response.exceptionHandler(end -> {});
            response.request().reset();
            return Future.succeededFuture(new Answer(response.statusCode(), ""));
        });
    }

    private Answer post(
            URI address,
            @Nullable InetAddress pinned,
            Map<String, String> headers,
            String json,
            Duration timeout,
            Reading reading)
            throws IOException {
        Future<Answer> answer = client.request(options(address, pinned, timeout))
                .compose(request -> send(request, headers, json))
                .compose(reading::read);
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis() + CONNECT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new IOException("no answer: " + reason(failure.getCause()), failure);
        } catch (TimeoutException failure) {
            throw new IOException("no answer in time", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Map<String, String> headers, String json) {
        request.putHeader("Content-Type", "application/json");
        headers.forEach(request::putHeader);
        return request.send(Buffer.buffer(json));
    }

    private static RequestOptions options(URI address, @Nullable InetAddress pinned, Duration timeout) {
        boolean tls = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : tls ? HTTPS : HTTP;
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(CONNECT_MILLISECONDS)
                .setIdleTimeout(timeout.toMillis());
        return pinned == null
                ? options
                : options.setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(pinned, port)));
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    /**
     * What a server answered.
     *
     * @param text empty where it was not read
     */
    public record Answer(int status, String text) {

        /** Whether the server took it. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    @FunctionalInterface
    private interface Reading {
        Future<Answer> read(HttpClientResponse response);
    }
}
