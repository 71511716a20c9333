package org.sijill.ingest.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How saved searches are run and their matches delivered. */
@ConfigMapping(prefix = "sijill.ingest.alerts")
public interface AlertsConfig {

    /** Where search-service answers; a path is not allowed. */
    @WithDefault("http://127.0.0.1:8082")
    URI searchUrl();

    /** How often each saved search is run. */
    @WithDefault("30s")
    Duration every();

    /**
     * How far each run looks back beyond the one before: longer than an article can be on its way from being stamped to
     * being found, and than the clocks of replicas can differ.
     */
    @WithDefault("10m")
    Duration overlap();

    /** Searches that one replica runs at once; what the readers' searches leave over. */
    @WithDefault("4")
    int atOnce();

    /** Articles that one request to search-service asks for. */
    @WithDefault("200")
    int page();

    /** How long search-service may take for one page, and a receiver for one delivery. */
    @WithDefault("15s")
    Duration timeout();

    /** How long a run or a delivery belongs to the replica that began it; longer than any of them takes. */
    @WithDefault("5m")
    Duration lease();

    /** Saved searches that are kept at most: each costs a search every time. */
    @WithDefault("1000")
    int mostSearches();

    /** Matches that one delivery carries. */
    @WithDefault("100")
    int matchesInDelivery();

    /** Wait after a delivery has failed once; doubled with each further failure. */
    @WithDefault("5s")
    Duration firstBackOff();

    /** The longest wait between two tries. It is tried for ever: what is not wanted any more is deleted. */
    @WithDefault("1h")
    Duration longestBackOff();

    /**
     * How long a match is kept after it was delivered, or found where it is only fetched. What a receiver has not taken
     * is kept until it has.
     */
    @WithDefault("90d")
    Duration keepFor();

    /** How often is looked for what need not be kept any more. */
    @WithDefault("1m")
    Duration forgetEvery();

    /** Whether matches may be posted to addresses that are not public: loopback, private networks, link-local. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
