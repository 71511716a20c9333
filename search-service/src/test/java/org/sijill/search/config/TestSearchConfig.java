package org.sijill.search.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** The settings of the tests: the defaults, and a fixed key. */
public record TestSearchConfig(ZoneId timeZone, Optional<String> cursorKey, Duration timeout, Duration retryAfter)
        implements SearchConfig {

    /** With a key for cursors. */
    public static TestSearchConfig withKey(String key) {
        return new TestSearchConfig(
                ZoneId.of("Asia/Damascus"), Optional.of(key), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    /** Without a key, as on a machine where nobody has set one. */
    public static TestSearchConfig withoutKey() {
        return new TestSearchConfig(
                ZoneId.of("Asia/Damascus"), Optional.empty(), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }
}
