package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import org.sijill.ingest.article.ArticleIntake;
import org.sijill.ingest.article.SavedArticle;
import org.sijill.ingest.imports.Tally.Fault;

/** Commits a batch: the articles, the errors, and how far the import is, all or nothing. */
@ApplicationScoped
class BatchCommit {

    private final ArticleIntake intake;
    private final ImportJobs jobs;

    BatchCommit(ArticleIntake intake, ImportJobs jobs) {
        this.intake = intake;
        this.jobs = jobs;
    }

    /** @throws LostImportException when the import is no longer the owner's to read; nothing is committed then */
    @Transactional(TxType.REQUIRES_NEW)
    void commit(ImportJob job, PreparedBatch batch) {
        if (!jobs.hold(job)) {
            throw new LostImportException();
        }
        List<SavedArticle> saved = batch.articles().isEmpty() ? List.of() : intake.save(batch.articles(), job.id());
        if (!jobs.advance(job, tally(batch, saved))) {
            throw new LostImportException();
        }
    }

    /** Ends an import that cannot be read on, for the reason that stands in a fault of its next line. */
    @Transactional(TxType.REQUIRES_NEW)
    void fail(ImportJob job, Fault fault) {
        if (!jobs.advance(job, new Tally(fault.line(), 1, 0, 0, 0, List.of(fault)))) {
            throw new LostImportException();
        }
        jobs.end(job, fault.detail());
    }

    private static Tally tally(PreparedBatch batch, List<SavedArticle> saved) {
        List<Fault> faults = new ArrayList<>(batch.faults());
        long created = 0;
        long updated = 0;
        long unchanged = batch.unchanged();
        for (int i = 0; i < saved.size(); i++) {
            SavedArticle article = saved.get(i);
            if (article.isRefused()) {
                faults.add(BatchPreparation.takenDown(batch.lines().get(i), article));
                continue;
            }
            switch (article.outcome()) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }
        return new Tally(batch.lastLine(), batch.received(), created, updated, unchanged, faults);
    }

    /** The import was cancelled, or another replica has taken it over. */
    static final class LostImportException extends RuntimeException {
        LostImportException() {
            super("The import is no longer ours", null, false, false);
        }
    }
}
