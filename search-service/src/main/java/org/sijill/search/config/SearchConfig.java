package org.sijill.search.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** What search-service can be told beside the settings of Quarkus' own extensions. */
@ConfigMapping(prefix = "sijill.search")
public interface SearchConfig {

    /** The zone whose days are meant when a request names none. */
    @WithDefault("Asia/Damascus")
    ZoneId timeZone();

    /**
     * The secret that cursors are signed with. All replicas must have the same; without one each start makes its own,
     * and cursors from before are refused.
     */
    Optional<String> cursorKey();

    /** How long Elasticsearch may work on one search before it is given up. */
    @WithDefault("10s")
    Duration timeout();

    /** What a caller is told to wait when no search can be answered. */
    @WithDefault("5s")
    Duration retryAfter();
}
