package org.sijill.stack;

import org.jspecify.annotations.Nullable;

/**
 * One throw-away server of each kind for all tests of a JVM: started at the first request, closed when the JVM ends. A
 * test that breaks a server starts one of its own instead. Tests keep apart by index and database names.
 *
 * <p>There is one for each class loader that loads this class. A Quarkus module keeps it to one with {@code
 * quarkus.class-loading.parent-first-artifacts=org.sijill:local-stack}.
 */
public final class SharedServers {

    /** Two locks, so that the two servers can start at the same time. */
    private static final Object FOR_ELASTICSEARCH = new Object();

    private static final Object FOR_POSTGRES = new Object();

    private static @Nullable Elasticsearch elasticsearch;
    private static @Nullable Postgres postgres;

    private SharedServers() {}

    /** The shared Elasticsearch; whoever comes while it starts waits. */
    public static Elasticsearch elasticsearch() {
        synchronized (FOR_ELASTICSEARCH) {
            if (elasticsearch == null) {
                elasticsearch = closedAtEnd(Elasticsearch.startThrowAway());
            }
            return elasticsearch;
        }
    }

    /** The shared PostgreSQL; whoever comes while it starts waits. */
    public static Postgres postgres() {
        synchronized (FOR_POSTGRES) {
            if (postgres == null) {
                postgres = closedAtEnd(Postgres.startThrowAway());
            }
            return postgres;
        }
    }

    private static Elasticsearch closedAtEnd(Elasticsearch server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close the shared Elasticsearch"));
        return server;
    }

    private static Postgres closedAtEnd(Postgres server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close the shared PostgreSQL"));
        return server;
    }
}
