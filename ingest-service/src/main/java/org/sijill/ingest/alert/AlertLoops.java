package org.sijill.ingest.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Loops that look, tell and forget, each by itself, so that a slow receiver keeps no search from being run. */
@ApplicationScoped
class AlertLoops {

    private static final Logger LOG = Logger.getLogger(AlertLoops.class);

    /** Between two looks at what is due. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** While the database is away. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final SearchRunner runner;
    private final DeliverySender sender;
    private final OldMatches old;
    private final AlertsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    AlertLoops(SearchRunner runner, DeliverySender sender, OldMatches old, AlertsConfig config) {
        this.runner = runner;
        this.sender = sender;
        this.old = old;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        threads.add(Thread.ofVirtual().name("saved-searches").start(() -> loop(runner::runDue, PAUSE)));
        threads.add(Thread.ofVirtual().name("deliveries").start(() -> loop(sender::sendDue, PAUSE)));
        threads.add(Thread.ofVirtual().name("old-matches").start(() -> loop(old::forget, config.forgetEvery())));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        for (Thread thread : threads) {
            // What does not end in time is done again by whoever finds the lease run out.
            thread.join(PAUSE_AFTER_FAILURE);
        }
    }

    private void loop(Turn turn, Duration pause) {
        try {
            while (stopping.getCount() > 0) {
                pause(turnOrPause(turn, pause));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (!pause.isZero() && stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("alerts stopped");
        }
    }

    private static Duration turnOrPause(Turn turn, Duration pause) {
        try {
            return turn.take() ? Duration.ZERO : pause;
        } catch (Exception failure) {
            LOG.warnf("alerts wait: retryIn=%s, reason=%s", PAUSE_AFTER_FAILURE, failure.getMessage());
            return PAUSE_AFTER_FAILURE;
        }
    }

    /** Does what is due; says whether there may be more. */
    @FunctionalInterface
    private interface Turn {
        boolean take() throws Exception;
    }
}
