package org.sijill.ingest.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How feeds are polled. */
@ConfigMapping(prefix = "sijill.ingest.feeds")
public interface FeedsConfig {

    /** How often to look for feeds that are due. */
    @WithDefault("5s")
    Duration look();

    /** Feeds that one replica polls at once. */
    @WithDefault("4")
    int atOnce();

    /** How long one poll may take, redirects included. */
    @WithDefault("30s")
    Duration timeout();

    /** How long a feed belongs to the replica that polls it; longer than any poll and its upload take. */
    @WithDefault("3m")
    Duration lease();

    /** The largest document, as it comes and unpacked; as large as the largest that imports read. */
    @WithDefault("2M")
    MemorySize largest();

    /** Redirects that are followed; each address is checked like the first. */
    @WithDefault("5")
    int redirects();

    /** Wait after a poll has failed once; doubled with each further failure. */
    @WithDefault("1m")
    Duration firstBackOff();

    /** The longest wait after failures; also the longest that a server can ask for. */
    @WithDefault("12h")
    Duration longestBackOff();

    /** Feeds that are kept at most. */
    @WithDefault("1000")
    int mostFeeds();

    /**
     * Addresses, in numbers, that may be fetched from although they are not public, for instance of a server in one's own
     * network. Of all others only public ones are.
     */
    Optional<Set<String>> privateAddresses();
}
