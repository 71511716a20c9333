package org.sijill.ingest.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.directory.DirectoryPublisher;
import org.sijill.ingest.generation.GenerationKeeper;

/**
 * The loop that empties the outbox, one per service. It never ends on a failure: it says what is wrong, waits longer
 * and longer, and tries again.
 */
@ApplicationScoped
public class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class);

    private final OutboxSender sender;
    private final GenerationKeeper generations;
    private final DirectoryPublisher directory;
    private final IndexerState state;
    private final IngestConfig.Outbox config;
    private final BackOff backOff;
    private final Semaphore announced = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean prepared;
    private int failures;

    Indexer(
            OutboxSender sender,
            GenerationKeeper generations,
            DirectoryPublisher directory,
            IndexerState state,
            IngestConfig config) {
        this.sender = sender;
        this.generations = generations;
        this.directory = directory;
        this.state = state;
        this.config = config.outbox();
        this.backOff = new BackOff(this.config.firstBackOff(), this.config.longestBackOff());
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("indexer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        announced.release();
        if (thread != null) {
            // What is in flight may end; what does not end is sent again by whoever finds the lease run out.
            thread.join(config.lease());
        }
    }

    void rowsCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
        announced.release();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try {
                boolean more = prepareAndSend();
                state.working();
                failures = 0;
                if (!more) {
                    awaitRows(config.poll());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (Exception failure) {
                awaitRecovery(failure);
            }
        }
    }

    private boolean prepareAndSend() throws Exception {
        if (!prepared) {
            generations.ensureIndexes();
            directory.publish();
            prepared = true;
        }
        return sender.sendBatch();
    }

    private void awaitRecovery(Exception failure) {
        failures++;
        // The index may be gone with whatever failed: look again before the next batch.
        prepared = false;
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        state.failing(reason);
        Duration wait = backOff.after(failures, ThreadLocalRandom.current());
        if (failure instanceof ElasticsearchUnavailableException) {
            LOG.warnf("index cannot be fed: failures=%d, retryIn=%s, reason=%s", failures, wait, reason);
        } else {
            LOG.errorf(failure, "index cannot be fed: failures=%d, retryIn=%s", failures, wait);
        }
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopping.countDown();
        }
    }

    private void awaitRows(Duration longest) throws InterruptedException {
        if (announced.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            announced.drainPermits();
        }
    }
}
