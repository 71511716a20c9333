package org.sijill.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Cuts off a client that takes too long to send what it announced. One that sends a byte now and then is never idle, and
 * would hold a connection to a service for as long as it likes.
 */
final class UploadLimit {
    private final Vertx vertx;
    private final long millis;

    UploadLimit(Vertx vertx, Duration most) {
        this.vertx = vertx;
        this.millis = most.toMillis();
    }

    /** Watches a request's body; the result ends the watch. */
    Runnable watch(HttpServerRequest request) {
        if (!hasBody(request)) {
            return () -> {};
        }
        var answered = new AtomicBoolean();
        var timer = vertx.setTimer(millis, ignored -> {
            if (!answered.get() && !request.isEnded()) {
                request.connection().close();
            }
        });
        return () -> {
            answered.set(true);
            vertx.cancelTimer(timer);
        };
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }
}
