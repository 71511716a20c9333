package org.sijill.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;
import org.sijill.ingest.IngestConfig;

/**
 * Sends one batch: claims rows, reads the articles' current state as far as a bulk request holds, sends it, settles it
 * item by item, and goes on with the rest. No transaction is open while Elasticsearch is waited for. Several may run at
 * once.
 */
@ApplicationScoped
class OutboxSender {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Outbox outbox;
    private final Delivery delivery;
    private final ArticleDocuments documents;
    private final Elasticsearch elasticsearch;
    private final IngestConfig.Outbox config;
    private final IndexedArticleWriter writer;
    private final UUID owner = UUID.randomUUID();

    OutboxSender(
            Outbox outbox,
            Delivery delivery,
            ArticleDocuments documents,
            Elasticsearch elasticsearch,
            IngestConfig config) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.documents = documents;
        this.elasticsearch = elasticsearch;
        this.config = config.outbox();
        this.writer = new IndexedArticleWriter(config.timeZone());
    }

    /**
     * Takes the rows that are due, as far as one claim reaches; for {@link #send}.
     *
     * @return fewer than a claim holds when there are no more
     */
    List<OutboxRow> claim() throws SQLException {
        return outbox.claim(owner, config.claimRows(), config.lease());
    }

    /**
     * Sends claimed rows.
     *
     * @throws FeedInterruptedException when the index answered that it takes nothing now; all rows are settled then
     * @throws RuntimeException when something else failed; the rows that have no answer yet were given back
     */
    void send(List<OutboxRow> claimed) throws SQLException {
        Map<String, List<OutboxRow>> open = new LinkedHashMap<>();
        claimed.forEach(row ->
                open.computeIfAbsent(row.articleId(), any -> new ArrayList<>()).add(row));
        try {
            while (!open.isEmpty()) {
                Batch batch = new Batch(open);
                documents.read(List.copyOf(open.keySet()), batch);
                List<BulkOutcome> outcomes = batch.send();
                delivery.settle(owner, outcomes);
                outcomes.forEach(outcome -> open.remove(outcome.row().articleId()));
                requireTaking(outcomes);
            }
        } catch (RuntimeException | SQLException failure) {
            giveBack(open.values(), failure);
            throw failure;
        }
    }

    /** Nobody's fault in particular: the rows that have no answer yet are due at once. */
    private void giveBack(Collection<List<OutboxRow>> open, Exception failure) {
        List<Long> ids = open.stream().flatMap(List::stream).map(OutboxRow::id).toList();
        try {
            outbox.retry(owner, ids, Duration.ZERO, 0, failure.getClass().getSimpleName());
        } catch (RuntimeException | SQLException alsoAway) {
            // Then their lease runs out.
            failure.addSuppressed(alsoAway);
        }
    }

    private static void requireTaking(List<BulkOutcome> outcomes) {
        for (BulkOutcome outcome : outcomes) {
            if (outcome.is(Verdict.INDEX_MISSING)) {
                throw new FeedInterruptedException("a generation's index is missing");
            }
            if (outcome.is(Verdict.BUSY)) {
                throw new FeedInterruptedException("the index takes nothing now: " + outcome.kind());
            }
        }
    }

    /** The documents of one bulk request, and those that could not be made. */
    private final class Batch implements ArticleDocuments.Recipient {

        private final Map<String, List<OutboxRow>> open;
        private final BulkRequest request = new BulkRequest(writer);
        private final List<BulkOutcome> outcomes = new ArrayList<>();

        Batch(Map<String, List<OutboxRow>> open) {
            this.open = open;
        }

        @Override
        public boolean take(IndexedArticle article) {
            request.add(open.getOrDefault(article.id(), List.of()), article);
            return request.bytes() < config.bulkBytes();
        }

        @Override
        public void unreadable(String articleId, long indexVersion, RuntimeException reason) {
            String kind = reason.getClass().getSimpleName();
            for (OutboxRow row : open.getOrDefault(articleId, List.of())) {
                outcomes.add(
                        new BulkOutcome(row, indexVersion, Verdict.POISON, kind, String.valueOf(reason.getMessage())));
            }
        }

        List<BulkOutcome> send() {
            if (request.isEmpty() && outcomes.isEmpty()) {
                throw new IllegalStateException("None of the articles that were announced is there");
            }
            if (!request.isEmpty()) {
                outcomes.addAll(sendOrTakeApart());
            }
            return outcomes;
        }

        private List<BulkOutcome> sendOrTakeApart() {
            try {
                return request.send(elasticsearch);
            } catch (ElasticsearchRefusedException refused) {
                if (refused.status() != BAD_REQUEST && refused.status() != TOO_LARGE) {
                    throw refused;
                }
                return request.alone().stream().map(this::sendAlone).toList();
            }
        }

        private BulkOutcome sendAlone(BulkRequest one) {
            try {
                return one.send(elasticsearch).getFirst();
            } catch (ElasticsearchRefusedException refused) {
                return one.refused(refused.status(), refused.type(), String.valueOf(refused.getMessage()));
            }
        }
    }
}
