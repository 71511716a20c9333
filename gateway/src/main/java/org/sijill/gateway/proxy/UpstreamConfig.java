package org.sijill.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the gateway waits for them. */
@ConfigMapping(prefix = "sijill.upstream")
public interface UpstreamConfig {
    /** The write side. */
    Ingest ingest();

    /** The read side. */
    Search search();

    /**
     * How long a connection may take, waiting for a free one included. Services stand close by: one that has not
     * accepted after two seconds is down or drowned, and both are a 503.
     */
    @WithDefault("2s")
    Duration connectTimeout();

    /**
     * How long nothing may come or go on a request before it is a 504. The slowest documented call waits 10 seconds
     * for the index.
     */
    @WithDefault("30s")
    Duration responseTimeout();

    /** Connections to each service, per event loop of the gateway. */
    @WithDefault("64")
    int poolSize();

    /** Requests that may wait for a connection; the next one is a 503 at once. */
    @WithDefault("256")
    int maxQueue();

    /** The write side. */
    interface Ingest {
        /** Scheme, host and port of ingest-service; a path is not allowed. */
        @WithDefault("http://127.0.0.1:8081")
        URI url();
    }

    /** The read side. */
    interface Search {
        /** Scheme, host and port of search-service; a path is not allowed. */
        @WithDefault("http://127.0.0.1:8082")
        URI url();
    }
}
