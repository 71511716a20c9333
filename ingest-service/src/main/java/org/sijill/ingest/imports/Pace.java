package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sijill.ingest.article.ArticleIntake;

/**
 * Keeps an import from running far ahead of the index: what was worked out for an article is at hand for a short while
 * only; later it is read and worked out again, at the cost of everybody's time.
 */
@ApplicationScoped
class Pace {

    /** Well below the lease of an import. An index that is slower than this holds nobody up. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ArticleIntake intake;

    Pace(ArticleIntake intake) {
        this.intake = intake;
    }

    /** Waits until the index has come closer, but not for long. */
    void await(ImportJob job) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (intake.isFarAhead(job.id()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }
}
