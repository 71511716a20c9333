package org.sijill.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;
import org.sijill.ingest.IngestConfig;

/** Sends one batch: claims rows, reads the articles' current state, sends it, marks the rows done item by item. */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final ArticleDocuments documents;
    private final Elasticsearch elasticsearch;
    private final IngestConfig.Outbox config;
    private final IndexedArticleWriter writer;
    private final BackOff backOff;
    private final UUID owner = UUID.randomUUID();

    OutboxSender(Outbox outbox, ArticleDocuments documents, Elasticsearch elasticsearch, IngestConfig config) {
        this.outbox = outbox;
        this.documents = documents;
        this.elasticsearch = elasticsearch;
        this.config = config.outbox();
        this.writer = new IndexedArticleWriter(config.timeZone());
        this.backOff = new BackOff(this.config.firstBackOff(), this.config.longestBackOff());
    }

    /** Sends what is due, as far as one claim reaches; says whether there may be more. */
    boolean sendBatch() throws SQLException {
        List<OutboxRow> claimed = outbox.claim(owner, config.claimRows(), config.lease());
        if (claimed.isEmpty()) {
            return false;
        }
        Set<Long> open = new HashSet<>();
        claimed.forEach(row -> open.add(row.id()));
        try {
            send(claimed, open);
        } catch (RuntimeException failure) {
            // Nobody's fault in particular: all rows that have no answer yet go back at once.
            outbox.retry(owner, open, Duration.ZERO, reason(failure));
            throw failure;
        }
        return claimed.size() == config.claimRows();
    }

    private void send(List<OutboxRow> claimed, Set<Long> open) throws SQLException {
        Map<String, List<OutboxRow>> byArticle = new LinkedHashMap<>();
        claimed.forEach(row -> byArticle
                .computeIfAbsent(row.articleId(), any -> new ArrayList<>())
                .add(row));
        Batch batch = new Batch(open);
        documents.forEach(
                byArticle.keySet(), article -> batch.add(byArticle.getOrDefault(article.id(), List.of()), article));
        batch.flush();
    }

    private void settle(List<BulkOutcome> outcomes, Set<Long> open) throws SQLException {
        List<Long> done = new ArrayList<>();
        for (BulkOutcome outcome : outcomes) {
            OutboxRow row = outcome.row();
            if (outcome.error() == null) {
                done.add(row.id());
            } else {
                LOG.warnf(
                        "article not indexed: articleId=%s, generation=%s, attempts=%d, reason=%s",
                        row.articleId(), row.generation(), row.attempts(), outcome.kindOfError());
                Duration wait = backOff.after(row.attempts(), ThreadLocalRandom.current());
                outbox.retry(owner, List.of(row.id()), wait, outcome.error());
                open.remove(row.id());
            }
        }
        outbox.done(owner, done);
        done.forEach(open::remove);
        if (outcomes.stream().anyMatch(BulkOutcome::indexIsMissing)) {
            throw new IllegalStateException("The index of a generation is missing");
        }
    }

    private static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** The bulk requests of one claim, cut where they grow too large. */
    private final class Batch {

        private final Set<Long> open;
        private BulkRequest request = new BulkRequest(writer);

        Batch(Set<Long> open) {
            this.open = open;
        }

        void add(List<OutboxRow> rows, IndexedArticle article) {
            rows.forEach(row -> request.add(row, article));
            if (request.bytes() >= config.bulkBytes()) {
                flush();
            }
        }

        void flush() {
            if (request.isEmpty()) {
                return;
            }
            try {
                settle(request.send(elasticsearch), open);
            } catch (SQLException failure) {
                throw new IllegalStateException("The outbox cannot be updated", failure);
            }
            request = new BulkRequest(writer);
        }
    }
}
