package org.sijill.gateway.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijill.gateway.proxy.UpstreamStates;

/**
 * Always up, with the state of each service as data. Were it down when one service is, nobody would be sent to the
 * gateway any more, and a dead search would take writes away with it; what cannot be served is a 503 of its own.
 */
@Readiness
class UpstreamsReadiness implements HealthCheck {
    private final UpstreamStates states;

    UpstreamsReadiness(UpstreamStates states) {
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("upstreams").up();
        states.now().forEach((upstream, state) -> response.withData(upstream.serviceName(), state));
        return response.build();
    }
}
