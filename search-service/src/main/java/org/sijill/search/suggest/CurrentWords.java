package org.sijill.search.suggest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;

/**
 * The words of the moment. They are made again when the articles have changed, but never so often that it takes more
 * than a hundredth of the time: at once for a few articles, every few minutes for many.
 */
@ApplicationScoped
class CurrentWords {

    private static final Logger LOG = Logger.getLogger(CurrentWords.class);
    private static final int REST_AFTER_WORK = 100;

    private final WordSample sample;
    private volatile WordDirectory words = WordDirectory.EMPTY;
    private String state = "";
    private long restUntil = System.nanoTime();

    CurrentWords(WordSample sample) {
        this.sample = sample;
    }

    /** Never null; empty until the first sample has been read. */
    WordDirectory get() {
        return words;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (System.nanoTime() - restUntil < 0) {
            return;
        }
        try {
            String now = sample.state();
            if (!now.equals(state)) {
                read(now);
            }
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            LOG.debugf("words not read: reason=%s", failure.getMessage());
        }
    }

    private void read(String now) {
        long start = System.nanoTime();
        words = sample.read();
        state = now;
        long took = System.nanoTime() - start;
        restUntil = System.nanoTime() + REST_AFTER_WORK * took;
        LOG.debugf("words read: words=%d, took=%s", words.size(), Duration.ofNanos(took));
    }
}
