package org.sijill.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/**
 * The connections to one service, of each event loop its own: a request that is sent on a connection of another loop is
 * handed over to it and its answer back, which wakes two threads and costs more than the sending.
 */
final class Connections {
    /**
     * Bytes of a body that are handed on at once: what Netty reads at most, and eight times the default. The work is for
     * each piece, and most answers are one with this.
     */
    private static final int CHUNK = 64 * 1024;

    private final FastThreadLocal<HttpClient> clients;
    private final int connectTimeout;

    /**
     * @param connectTimeout how long one may take to be made
     * @param most of each event loop
     */
    Connections(Vertx vertx, Duration connectTimeout, int most) {
        this.connectTimeout = Math.toIntExact(connectTimeout.toMillis());
        // No request waits for a connection of its loop: how many there may be is said by the turns.
        var options = new HttpClientOptions()
                .setMaxChunkSize(CHUNK)
                .setConnectTimeout(this.connectTimeout)
                .setMaxPoolSize(most);
        this.clients = new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                return vertx.createHttpClient(options);
            }
        };
    }

    /**
     * A request on a connection of the event loop that this is called on. The client's time-out is that of TCP alone; the
     * one here is also for the name to be resolved and for TLS.
     */
    Future<HttpClientRequest> request(RequestOptions options) {
        return ofThisLoop().request(options.setConnectTimeout(connectTimeout));
    }

    /** Those of the event loop that this is called on. */
    HttpClient ofThisLoop() {
        return clients.get();
    }
}
