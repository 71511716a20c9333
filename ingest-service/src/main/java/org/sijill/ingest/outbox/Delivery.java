package org.sijill.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sijill.ingest.IngestConfig;

/** Writes down what became of the documents of one bulk request, each for itself, in one transaction. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Outbox outbox;
    private final DeadLetters letters;
    private final BackOff backOff;
    private final int mostRefusals;

    Delivery(Outbox outbox, DeadLetters letters, IngestConfig config) {
        this.outbox = outbox;
        this.letters = letters;
        this.backOff =
                new BackOff(config.outbox().firstBackOff(), config.outbox().longestBackOff());
        this.mostRefusals = config.outbox().mostRefusals();
    }

    /** Settles every row of a request. */
    @Transactional
    void settle(UUID owner, List<BulkOutcome> outcomes) throws SQLException {
        List<Long> done = outcomes.stream()
                .filter(outcome -> outcome.is(Verdict.INDEXED))
                .map(outcome -> outcome.row().id())
                .toList();
        if (!done.isEmpty()) {
            outbox.done(owner, done);
        }
        for (BulkOutcome outcome : judged(outcomes, !done.isEmpty())) {
            switch (outcome.verdict()) {
                case INDEXED -> {}
                case POISON -> bury(owner, outcome);
                case SUSPECT -> retry(owner, outcome, done.isEmpty() ? 0 : 1);
                case BUSY, INDEX_MISSING -> retry(owner, outcome, 0);
            }
        }
    }

    /** A suspect that fails again and again while others are taken is poison. Alone it proves nothing. */
    private List<BulkOutcome> judged(List<BulkOutcome> outcomes, boolean othersWereTaken) {
        return outcomes.stream()
                .map(outcome -> outcome.is(Verdict.SUSPECT)
                                && othersWereTaken
                                && outcome.row().refusals() + 1 >= mostRefusals
                        ? outcome.asPoison()
                        : outcome)
                .toList();
    }

    private void bury(UUID owner, BulkOutcome outcome) throws SQLException {
        OutboxRow row = outcome.row();
        if (!letters.bury(outcome)) {
            // A newer state may be taken, and a takedown is never given up.
            retry(owner, outcome, 0);
            return;
        }
        LOG.warnf(
                "article is a dead letter: articleId=%s, generation=%s, attempts=%d, reason=%s",
                row.articleId(), row.generation(), row.attempts(), outcome.kind());
        outbox.drop(owner, row.id());
    }

    private void retry(UUID owner, BulkOutcome outcome, int refusals) throws SQLException {
        OutboxRow row = outcome.row();
        LOG.debugf(
                "article not indexed: articleId=%s, generation=%s, attempts=%d, reason=%s",
                row.articleId(), row.generation(), row.attempts(), outcome.kind());
        Duration wait = backOff.after(row.attempts(), ThreadLocalRandom.current());
        outbox.retry(owner, List.of(row.id()), wait, refusals, outcome.kind());
    }
}
