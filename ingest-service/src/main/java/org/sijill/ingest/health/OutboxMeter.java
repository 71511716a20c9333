package org.sijill.ingest.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.ingest.outbox.OutboxGauge;

/**
 * {@code sijill_outbox_pending}, {@code sijill_outbox_lag_seconds} and {@code sijill_dead_letters}. Every replica tells
 * the same of the one outbox: take the maximum, not the sum.
 */
@ApplicationScoped
class OutboxMeter implements MeterBinder {

    private final OutboxGauge outbox;

    OutboxMeter(OutboxGauge outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sijill.outbox.pending", outbox, now -> now.reading().pending())
                .description("Changes that have not reached the index")
                .register(registry);
        Gauge.builder("sijill.outbox.lag", outbox, now -> now.reading().lagSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest change that somebody waits for")
                .register(registry);
        Gauge.builder("sijill.dead.letters", outbox, now -> now.reading().deadLetters())
                .description("Articles that the index refuses")
                .register(registry);
    }
}
