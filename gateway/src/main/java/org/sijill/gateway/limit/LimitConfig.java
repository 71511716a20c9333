package org.sijill.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What a client may ask for. Each replica of the gateway counts for itself; a limit over all of them belongs to the
 * ingress.
 */
@ConfigMapping(prefix = "sijill.limit")
public interface LimitConfig {
    /** Whether anything is counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** What a client may spend at once. A search costs 5. */
    @WithDefault("2000")
    long burst();

    /** What it may spend in a second for ever: 100 searches. */
    @WithDefault("500")
    long perSecond();

    /** How long a client may go on sending after it has been answered; then its connection is closed. */
    @WithDefault("10s")
    Duration afterAnswer();

    /** Clients that are remembered; the one that was not seen for longest is forgotten, and has its whole share again. */
    @WithDefault("10000")
    int clients();
}
