package org.sijill.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.sijill.ingest.outbox.IndexerState;
import org.sijill.ingest.outbox.OutboxGauge;

/**
 * Says whether the index can be fed. Always up: without Elasticsearch articles are still accepted and indexed later, so
 * this service must go on receiving them.
 */
@Readiness
@ApplicationScoped
class IndexFeedCheck implements HealthCheck {

    private final IndexerState state;
    private final OutboxGauge outbox;

    IndexFeedCheck(IndexerState state, OutboxGauge outbox) {
        this.state = state;
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        String problem = state.problem();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("index feed").up();
        answer.withData("feeding", problem == null);
        OutboxGauge.Reading reading = outbox.reading();
        answer.withData("pending", reading.pending());
        answer.withData("lagSeconds", Math.round(reading.lagSeconds()));
        answer.withData("deadLetters", reading.deadLetters());
        if (problem != null) {
            answer.withData("problem", problem);
        }
        return answer.build();
    }
}
