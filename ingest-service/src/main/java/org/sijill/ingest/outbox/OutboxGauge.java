package org.sijill.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sijill.ingest.IngestConfig;

/** Counts the outbox now and then, so that whoever asks for metrics or health need not wait for PostgreSQL. */
@ApplicationScoped
public class OutboxGauge {

    private static final Logger LOG = Logger.getLogger(OutboxGauge.class);

    private static final String COUNT = """
            select (select count(*) from outbox),
                (select coalesce(extract(epoch from now() - min(enqueued_at)), 0) from outbox where priority = 0),
                (select count(*) from dead_letter)""";

    private final AgroalDataSource database;
    private final Duration interval;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Reading reading = new Reading(0, 0, 0);

    OutboxGauge(AgroalDataSource database, IngestConfig config) {
        this.database = database;
        this.interval = config.outbox().gaugeInterval();
    }

    /** What was counted last. */
    public Reading reading() {
        return reading;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("outbox-gauge").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            do {
                count();
            } while (!stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void count() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            reading = new Reading(row.getLong(1), row.getDouble(2), row.getLong(3));
        } catch (SQLException failure) {
            // The database's own check tells that it is away; what was counted last stands until then.
            LOG.debugf(failure, "outbox cannot be counted");
        }
    }

    /**
     * The outbox at one moment.
     *
     * @param pending changes that have not reached the index
     * @param lagSeconds age of the oldest change that somebody waits for; the filling of a new index does not count
     * @param deadLetters articles that the index refuses
     */
    public record Reading(long pending, double lagSeconds, long deadLetters) {}
}
