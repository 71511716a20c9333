package org.sijill.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the check in front of everything that a service serves. */
@Singleton
class AccessFilter {
    /** After Quarkus has made ready to ask who is calling (200), before any route. */
    private static final int AFTER_AUTHENTICATION = 90;

    private final AccessConfig config;
    private final AccessCheck check;

    AccessFilter(AccessConfig config, AccessCheck check) {
        this.config = config;
        this.check = check;
    }

    void register(@Observes Filters filters) {
        if (config.checkFirst()) {
            filters.register(context -> check.check(context, context::next), AFTER_AUTHENTICATION);
        }
    }
}
