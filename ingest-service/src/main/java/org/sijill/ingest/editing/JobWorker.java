package org.sijill.ingest.editing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.ArticleReview;
import org.sijill.ingest.directory.CurrentDirectory;
import org.sijill.ingest.directory.DirectoryPublisher;

/**
 * The loop that carries edits to the articles concerned, a portion in each transaction, and that publishes the directory
 * and reads what other replicas have edited. It never ends on a failure.
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** Articles of one transaction; their rows are locked until it ends. */
    private static final int PORTION = 200;

    /** How often to look for what nobody announced: another replica's edits, and jobs that become due. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 6;

    private final JobStore jobs;
    private final ArticleReview articles;
    private final PhraseFinder phrases;
    private final CurrentDirectory directory;
    private final DirectoryPublisher publisher;
    private final Semaphore announced = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failures;

    JobWorker(
            JobStore jobs,
            ArticleReview articles,
            PhraseFinder phrases,
            CurrentDirectory directory,
            DirectoryPublisher publisher) {
        this.jobs = jobs;
        this.articles = articles;
        this.phrases = phrases;
        this.directory = directory;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("directory-jobs").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        announced.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** There is a job. */
    void wake() {
        announced.release();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try {
                directory.upToDate();
                publisher.publishChanges();
                boolean more = workOnOne();
                failures = 0;
                if (!more && announced.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    announced.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                awaitRecovery(failure);
            }
        }
    }

    private boolean workOnOne() {
        Claimed claimed = new Claimed();
        try {
            return QuarkusTransaction.requiringNew().timeout(30).call(() -> work(claimed));
        } catch (RuntimeException failure) {
            if (claimed.job != null) {
                postpone(claimed.job);
            }
            throw failure;
        }
    }

    private boolean work(Claimed claimed) throws SQLException {
        Job job = jobs.claim();
        if (job == null) {
            return false;
        }
        claimed.job = job;
        // The job's edit is committed: from here on it is in the directory.
        directory.upToDate();
        List<String> portion = select(job);
        switch (job.task()) {
            case RESEND -> articles.resend(portion);
            case REVIEW -> articles.review(portion);
        }
        if (portion.size() < PORTION) {
            jobs.remove(job.id());
            LOG.infof("articles of an edit done: job=%d, task=%s, selection=%s", job.id(), job.task(), job.selection());
        } else {
            jobs.advance(job.id(), portion.getLast());
        }
        return true;
    }

    private List<String> select(Job job) throws SQLException {
        return switch (job.selection()) {
            case NAMED -> articles.naming(job.refs(), job.after(), PORTION);
            case RECENT -> job.since() == null ? List.of() : articles.recent(job.since(), job.after(), PORTION);
            case PHRASE -> job.phrase() == null ? List.of() : phrases.find(job.phrase(), job.after(), PORTION);
        };
    }

    private void postpone(Job job) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(job.attempts(), MOST_DOUBLINGS));
        QuarkusTransaction.requiringNew().call(() -> {
            jobs.postpone(job.id(), wait);
            return true;
        });
    }

    private void awaitRecovery(RuntimeException failure) {
        failures++;
        LOG.warnf("directory not carried on: failures=%d, reason=%s", failures, failure.getMessage());
        try {
            stopping.await(
                    FIRST_WAIT
                            .multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS))
                            .toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopping.countDown();
        }
    }

    /** The job that a transaction holds, remembered beyond its end. */
    private static final class Claimed {

        @Nullable
        Job job;
    }
}
