package org.sijill.gateway.limit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** {@code sijill_limit_refused_total}, without a label: who it was may be anybody, and labels have to be few. */
@Singleton
class ShareMeter implements MeterBinder {
    private final Shares shares;

    ShareMeter(Shares shares) {
        this.shares = shares;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("sijill.limit.refused", shares, Shares::refused)
                .description("Calls that were over their client's share")
                .register(registry);
    }
}
