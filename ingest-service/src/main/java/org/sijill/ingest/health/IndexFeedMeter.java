package org.sijill.ingest.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.ingest.outbox.IndexerState;

/** {@code sijill_index_feeding}: how this replica feeds the index. What waits for it is told by {@link OutboxMeter}. */
@ApplicationScoped
class IndexFeedMeter implements MeterBinder {

    private final IndexerState state;

    IndexFeedMeter(IndexerState state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sijill.index.feeding", state, now -> now.problem() == null ? 1 : 0)
                .description("Whether changes reach the index")
                .register(registry);
    }
}
