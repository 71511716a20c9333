package org.sijill.telemetry.metric;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the service's name on everything it measures, so that rules and dashboard need not know how a Prometheus labels
 * what it scrapes.
 */
@Singleton
class ServiceTag implements MeterFilter {

    private final Tag service;

    ServiceTag(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.service = Tag.of("service", name);
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.withTag(service);
    }
}
