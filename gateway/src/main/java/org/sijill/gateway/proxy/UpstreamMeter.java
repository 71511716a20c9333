package org.sijill.gateway.proxy;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.circuitbreaker.CircuitBreakerState;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * {@code sijill_upstream_in_flight} and {@code sijill_upstream_shed_total} of each lane to each service, and
 * {@code sijill_upstream_circuit_open} of each service. Of each replica: add them up.
 */
@Singleton
class UpstreamMeter implements MeterBinder {
    private final UpstreamProxy proxy;

    UpstreamMeter(UpstreamProxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var upstream : Upstream.values()) {
            var name = Tags.of("upstream", upstream.serviceName());
            Gauge.builder("sijill.upstream.circuit.open", proxy.breaker(upstream), breaker -> {
                        return breaker.state() == CircuitBreakerState.CLOSED ? 0 : 1;
                    })
                    .tags(name)
                    .description("1 while the service is left alone because it failed")
                    .register(registry);
            for (var lane : Lane.values()) {
                bind(registry, name.and("lane", lane.name().toLowerCase(Locale.ROOT)), proxy.turns(upstream, lane));
            }
        }
    }

    private static void bind(MeterRegistry registry, Tags tags, Turns turns) {
        Gauge.builder("sijill.upstream.in.flight", turns, Turns::taken)
                .tags(tags)
                .description("Requests on their way to the service")
                .register(registry);
        FunctionCounter.builder("sijill.upstream.shed", turns, Turns::refused)
                .tags(tags)
                .description("Requests refused because too many were on their way, at once or after a wait")
                .register(registry);
    }
}
