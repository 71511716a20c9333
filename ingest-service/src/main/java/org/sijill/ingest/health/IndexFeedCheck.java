package org.sijill.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.sijill.ingest.outbox.IndexerState;

/**
 * Says whether the index can be fed. Always up: without Elasticsearch articles are still accepted and indexed later, so
 * this service must go on receiving them.
 */
@Readiness
@ApplicationScoped
class IndexFeedCheck implements HealthCheck {

    private final IndexerState state;

    IndexFeedCheck(IndexerState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        String problem = state.problem();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("index feed").up();
        answer.withData("feeding", problem == null);
        if (problem != null) {
            answer.withData("problem", problem);
        }
        return answer.build();
    }
}
