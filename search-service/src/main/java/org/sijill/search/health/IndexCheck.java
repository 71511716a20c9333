package org.sijill.search.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;

/** Ready means: the alias that searches go to answers. Waits instead of crashing while it does not. */
@Readiness
@ApplicationScoped
class IndexCheck implements HealthCheck {

    private final Elasticsearch elasticsearch;

    IndexCheck(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public HealthCheckResponse call() {
        String problem = problem();
        return problem.isEmpty()
                ? HealthCheckResponse.up("index")
                : HealthCheckResponse.named("index")
                        .down()
                        .withData("problem", problem)
                        .build();
    }

    private String problem() {
        try {
            boolean there = elasticsearch.exists("/_alias/" + IndexSchema.READ_ALIAS);
            return there ? "" : "the alias " + IndexSchema.READ_ALIAS + " does not exist yet";
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            return "Elasticsearch does not answer";
        }
    }
}
