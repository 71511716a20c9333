package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One circuit breaker for each service: when it has failed often in a row of seconds, callers are answered at once
 * instead of waiting their time-out, and the service is left alone until a single request has found it well again.
 */
final class Breakers {
    private static final Logger LOG = Logger.getLogger(Breakers.class);

    private final Map<Upstream, CircuitBreaker> breakers = new EnumMap<>(Upstream.class);

    Breakers(Vertx vertx, UpstreamConfig.Breaker config) {
        for (var upstream : Upstream.values()) {
            var name = upstream.serviceName();
            breakers.put(
                    upstream,
                    CircuitBreaker.create(name, vertx, options(config))
                            .openHandler(ignored -> LOG.warnf("Circuit open upstream=%s", name))
                            .closeHandler(ignored -> LOG.infof("Circuit closed upstream=%s", name)));
        }
    }

    CircuitBreaker of(Upstream upstream) {
        var breaker = breakers.get(upstream);
        if (breaker == null) {
            throw new IllegalStateException("no breaker for " + upstream);
        }
        return breaker;
    }

    /** Time-outs are the connection's own, so that an answer that has begun is never cut. */
    private static CircuitBreakerOptions options(UpstreamConfig.Breaker config) {
        return new CircuitBreakerOptions()
                .setTimeout(-1)
                .setMaxFailures(config.failures())
                .setFailuresRollingWindow(config.window().toMillis())
                .setResetTimeout(config.reset().toMillis());
    }
}
