package org.sijill.ingest.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.directory.DirectoryPublisher;
import org.sijill.ingest.generation.GenerationKeeper;

/**
 * The loops that empty the outbox, a few in each service. They never end on a failure: while something is wrong the
 * first loop alone tries again, later and later, and the others wait for it.
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
    private final List<Thread> threads = new ArrayList<>();

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
        threads.add(Thread.ofVirtual().name("indexer").start(this::lead));
        for (int i = 1; i < config.inFlight(); i++) {
            threads.add(Thread.ofVirtual().name("indexer-" + i).start(this::help));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        announced.release(config.inFlight());
        long end = System.nanoTime() + config.lease().toNanos();
        for (Thread thread : threads) {
            // What is in flight may end; what does not end is sent again by whoever finds the lease run out.
            thread.join(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    void rowsCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
        announced.release();
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** The first loop: makes ready what has to be there, and finds out when a failure is over. */
    private void lead() {
        int failures = 0;
        while (isRunning()) {
            try {
                if (state.problem() != null) {
                    generations.ensureIndexes();
                    directory.publish();
                }
                List<OutboxRow> claimed = sender.claim();
                sender.send(claimed);
                state.working();
                failures = 0;
                awaitMore(claimed);
            } catch (InterruptedException stop) {
                return;
            } catch (Exception failure) {
                awaitRecovery(++failures, failure);
            }
        }
    }

    /** The other loops: work as long as all goes well. */
    private void help() {
        while (isRunning()) {
            try {
                if (state.problem() == null) {
                    List<OutboxRow> claimed = sender.claim();
                    sender.send(claimed);
                    awaitMore(claimed);
                } else {
                    stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (Exception failure) {
                // The first loop will meet the same, say so and find out when it is over.
                state.failing(reason(failure));
                LOG.debugf(failure, "indexer stops until the index can be fed");
            }
        }
    }

    private void awaitMore(List<OutboxRow> claimed) throws InterruptedException {
        if (claimed.size() == config.claimRows()) {
            // There is probably more than one loop's work.
            announced.release();
            return;
        }
        if (announced.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            stopping.await(config.linger().toMillis(), TimeUnit.MILLISECONDS);
            announced.drainPermits();
        }
    }

    private void awaitRecovery(int failures, Exception failure) {
        String reason = reason(failure);
        // The index may be gone with whatever failed: the next round looks before it sends.
        state.failing(reason);
        Duration wait = backOff.after(failures, ThreadLocalRandom.current());
        if (failure instanceof ElasticsearchUnavailableException || failure instanceof FeedInterruptedException) {
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

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
