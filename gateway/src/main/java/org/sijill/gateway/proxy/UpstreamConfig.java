package org.sijill.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;

/** Where the services are, how long the gateway waits for them and how much it asks of them at once. */
@ConfigMapping(prefix = "sijill.upstream")
public interface UpstreamConfig {
    /** The write side. */
    Ingest ingest();

    /** The read side. */
    Search search();

    /**
     * How long a connection may take to be made. Services stand close by: one that has not accepted after two seconds
     * is down or drowned, and both are a 503.
     */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a request may wait for its turn; then there are more than the service can do, and it is a 503. */
    @WithDefault("3s")
    Duration queueTimeout();

    /** How long a client may take to send a body that is not a stream; then its connection is closed. */
    @WithDefault("60s")
    Duration uploadTimeout();

    /** Calls that are answered at once. */
    @WithParentName
    ShortCalls shortCalls();

    /** Imports, exports and events. */
    Streams streams();

    /** When a service is left alone. */
    Breaker breaker();

    /** Where a service is. */
    default URI url(Upstream upstream) {
        return switch (upstream) {
            case INGEST -> ingest().url();
            case SEARCH -> search().url();
        };
    }

    /** What holds in a lane. */
    default Limits limits(Lane lane) {
        return switch (lane) {
            case SHORT -> shortCalls();
            case STREAM -> streams();
        };
    }

    /** The write side. */
    interface Ingest {
        /** Scheme, host and port of ingest-service; a path is not allowed. */
        @WithDefault("http://127.0.0.1:8081")
        URI url();

        /** Scheme, host and port at which ingest-service tells how it is. */
        @WithDefault("http://127.0.0.1:9001")
        URI managementUrl();
    }

    /** The read side. */
    interface Search {
        /** Scheme, host and port of search-service; a path is not allowed. */
        @WithDefault("http://127.0.0.1:8082")
        URI url();

        /** Scheme, host and port at which search-service tells how it is. */
        @WithDefault("http://127.0.0.1:9002")
        URI managementUrl();
    }

    /** What holds in a lane to one service. */
    interface Limits {
        /** How long nothing may come or go on a request before it is a 504. */
        Duration responseTimeout();

        /** Connections in use at once, of all event loops together; a request beyond them waits for its turn. */
        int poolSize();

        /** Requests that may be on their way at once, those that wait included; the next one is a 503 at once. */
        int maxConcurrent();
    }

    /** The lane of calls that are answered at once. */
    interface ShortCalls extends Limits {
        /** The slowest documented call waits 10 seconds for the index. */
        @Override
        @WithDefault("30s")
        Duration responseTimeout();

        @Override
        @WithDefault("64")
        int poolSize();

        /** More than this is a wait that nobody sits out: search answers some 100 a second on two cores. */
        @Override
        @WithDefault("512")
        int maxConcurrent();
    }

    /** The lane of imports, exports and events. */
    interface Streams extends Limits {
        /** A stream may be silent while the index is being waited for. */
        @Override
        @WithDefault("5m")
        Duration responseTimeout();

        @Override
        @WithDefault("32")
        int poolSize();

        @Override
        @WithDefault("32")
        int maxConcurrent();
    }

    /** When a service is left alone, and for how long. */
    interface Breaker {
        /** Requests that get no answer within the window, after which the service is not asked any more. */
        @WithDefault("10")
        int failures();

        /** How long a failure counts. */
        @WithDefault("10s")
        Duration window();

        /** After so long one request is let through; if it is answered, all are. */
        @WithDefault("1s")
        Duration reset();
    }
}
