package org.sijill.gateway.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Lets go of clients that go on sending although they have been answered. What they send is read and dropped, so that
 * one that listens only at the end gets its answer; one that never ends would have a connection for ever.
 */
@Singleton
public class AnsweredClients {
    private final long millis;

    AnsweredClients(LimitConfig config) {
        this.millis = config.afterAnswer().toMillis();
    }

    /** Watches a request from its answer on. */
    public void watch(RoutingContext context) {
        context.addEndHandler(answered -> {
            var request = context.request();
            if (!request.isEnded() && !request.response().closed()) {
                context.vertx().setTimer(millis, timer -> {
                    if (!request.isEnded()) {
                        request.connection().close();
                    }
                });
            }
        });
    }
}
