package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.sijill.gateway.request.RequestTarget;

/**
 * Forwards requests to the services. Bodies are streamed both ways at the pace of the slower side and never kept; when
 * the client goes away the service's work is cancelled.
 */
@Singleton
public class UpstreamProxy {
    private final Map<Destination, Channel> channels = new HashMap<>();
    private final Breakers breakers;

    UpstreamProxy(Vertx vertx, UpstreamConfig config) {
        this.breakers = new Breakers(vertx, config.breaker());
        for (var upstream : Upstream.values()) {
            for (var lane : Lane.values()) {
                channels.put(
                        new Destination(upstream, lane),
                        new Channel(vertx, config, upstream, lane, breakers.of(upstream)));
            }
        }
    }

    /** Answers a request for this target with what the service answers. */
    public void forward(RoutingContext context, RequestTarget target, Upstream upstream, Lane lane) {
        channel(upstream, lane).handle(context, target);
    }

    Turns turns(Upstream upstream, Lane lane) {
        return channel(upstream, lane).turns();
    }

    CircuitBreaker breaker(Upstream upstream) {
        return breakers.of(upstream);
    }

    private Channel channel(Upstream upstream, Lane lane) {
        var channel = channels.get(new Destination(upstream, lane));
        if (channel == null) {
            throw new IllegalStateException("no channel to " + upstream);
        }
        return channel;
    }

    private record Destination(Upstream upstream, Lane lane) {}
}
