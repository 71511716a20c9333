package org.sijill.stack;

import org.jspecify.annotations.Nullable;
import org.sijill.stack.process.OrderlyExit;

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
                elasticsearch = Elasticsearch.startThrowAway();
                OrderlyExit.closing(elasticsearch::close);
            }
            return elasticsearch;
        }
    }

    /** The shared PostgreSQL; whoever comes while it starts waits. */
    public static Postgres postgres() {
        synchronized (FOR_POSTGRES) {
            if (postgres == null) {
                postgres = Postgres.startThrowAway();
                OrderlyExit.closing(postgres::close);
            }
            return postgres;
        }
    }
}
