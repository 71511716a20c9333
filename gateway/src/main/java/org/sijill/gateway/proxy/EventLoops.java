package org.sijill.gateway.proxy;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One event loop for two processors, unless an installation says how many. By default there are four, which is good for
 * code that is called by them and takes its time. The gateway's takes none, and a loop that has several requests to see
 * to is woken once for all of them.
 */
@Singleton
class EventLoops implements VertxOptionsCustomizer {
    private static final int PROCESSORS_OF_EACH = 2;

    private final OptionalInt configured;

    EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") OptionalInt configured) {
        this.configured = configured;
    }

    @Override
    public void accept(VertxOptions options) {
        if (configured.isEmpty()) {
            var processors = Runtime.getRuntime().availableProcessors();
            options.setEventLoopPoolSize(Math.max(1, processors / PROCESSORS_OF_EACH));
        }
    }
}
