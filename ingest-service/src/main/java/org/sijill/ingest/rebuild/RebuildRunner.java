package org.sijill.ingest.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;

/** Looks in each service whether a rebuild can go on, and takes it further step by step. */
@ApplicationScoped
class RebuildRunner {

    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

    /** Between two steps: the outbox has to keep up anyway. */
    private static final Duration STEP = Duration.ofMillis(200);

    /** Between two looks while there is no rebuild. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    /** After a failure, whatever it was. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final RebuildSteps steps;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RebuildRunner(RebuildSteps steps) {
        this.steps = steps;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("rebuild").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            Duration pause = IDLE;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = step();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration step() {
        try {
            return steps.step() ? STEP : IDLE;
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            LOG.warnf("rebuild waits: retryIn=%s, reason=%s", RECOVERY, failure.getMessage());
            note("the index does not answer");
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "rebuild waits: retryIn=%s", RECOVERY);
            note("an unexpected failure; it has been logged");
        }
        return RECOVERY;
    }

    private void note(String detail) {
        try {
            steps.note(detail);
        } catch (RuntimeException alsoAway) {
            LOG.debugf(alsoAway, "rebuild's state cannot be written down");
        }
    }
}
