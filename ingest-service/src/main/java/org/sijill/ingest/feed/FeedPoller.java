package org.sijill.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls the feeds that are due, several at once. A replica takes only those that no other has taken. */
@ApplicationScoped
class FeedPoller {

    private static final Logger LOG = Logger.getLogger(FeedPoller.class);

    /** Beyond this many doublings any wait is the longest one; keeps the shift from overflowing. */
    private static final int MOST_DOUBLINGS = 20;

    private final FeedTable feeds;
    private final FeedPoll poll;
    private final FeedsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    FeedPoller(FeedTable feeds, FeedPoll poll, FeedsConfig config) {
        this.feeds = feeds;
        this.poll = poll;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("feeds").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        Thread running = thread;
        if (running != null) {
            // What does not end in time is polled again by whoever finds the lease run out.
            running.join(config.look());
        }
    }

    private void run() {
        try {
            while (!stopping.await(pollDue() ? 0 : config.look().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("looking for feeds that are due");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Polls what is due; says whether there may be more. */
    private boolean pollDue() {
        try {
            List<DueFeed> due = feeds.claim(config.atOnce(), config.lease());
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(feed -> threads.execute(() -> pollAndSettle(feed)));
            }
            return !due.isEmpty();
        } catch (RuntimeException failure) {
            LOG.warnf("feeds cannot be polled now: reason=%s", failure.getMessage());
            return false;
        }
    }

    private void pollAndSettle(DueFeed feed) {
        try {
            PollOutcome outcome = poll.poll(feed);
            if (outcome instanceof PollOutcome.Failed failed) {
                LOG.warnf(
                        "feed not read: feedId=%s, failures=%d, reason=%s",
                        feed.id(), feed.failures() + 1, failed.reason());
                feeds.settle(feed, outcome, waitAfter(feed.failures(), failed.asked()));
            } else {
                feeds.settle(feed, outcome, Duration.ZERO);
            }
        } catch (RuntimeException failure) {
            // The database is away, or it is our fault: the lease runs out, and the feed is due again.
            LOG.errorf(failure, "feed not settled: feedId=%s", feed.id());
        }
    }

    /** Doubled with each failure, and spread, so that feeds of one server do not all come back at once. */
    private Duration waitAfter(int failuresBefore, Duration asked) {
        long longest = config.longestBackOff().toMillis();
        long ceiling = Math.min(config.firstBackOff().toMillis() << Math.min(failuresBefore, MOST_DOUBLINGS), longest);
        long wait = ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
        return Duration.ofMillis(Math.max(wait, Math.min(asked.toMillis(), longest)));
    }
}
