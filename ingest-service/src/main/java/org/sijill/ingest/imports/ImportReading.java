package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.Repetition;
import org.sijill.ingest.database.DatabaseFailures;
import org.sijill.ingest.imports.BatchCommit.LostImportException;
import org.sijill.ingest.imports.ItemReader.UnreadableException;
import org.sijill.ingest.imports.Tally.Fault;

/** Reads one import from where it was to its end: while one batch is committed, the next one is prepared. */
@ApplicationScoped
class ImportReading {

    private static final Logger LOG = Logger.getLogger(ImportReading.class);

    private final ItemReaders readers;
    private final BatchPreparation preparation;
    private final BatchCommit commit;
    private final Pace pace;
    private final ImportJobs jobs;
    private final ImportsConfig config;
    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();

    ImportReading(
            ItemReaders readers,
            BatchPreparation preparation,
            BatchCommit commit,
            Pace pace,
            ImportJobs jobs,
            ImportsConfig config) {
        this.readers = readers;
        this.preparation = preparation;
        this.commit = commit;
        this.pace = pace;
        this.jobs = jobs;
        this.config = config;
    }

    /**
     * Reads until the end, or until it is told to stop.
     *
     * @throws LostImportException when the import was cancelled or taken over
     */
    void read(ImportJob job, BooleanSupplier stopping) throws InterruptedException {
        ImportLease lease = ImportLease.keep(jobs, job, config.lease());
        try {
            Progress progress = new Progress(job);
            progress.read(stopping);
            progress.settle();
            if (progress.ended) {
                progress.end();
            }
        } finally {
            lease.close();
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case UnreadableException unreadable -> String.valueOf(unreadable.getMessage());
            case EOFException end -> "the upload ends in the middle of compressed content";
            case ZipException zip -> "the upload is not the compressed content that it is said to be";
            default -> "the upload cannot be read as what it is said to be";
        };
    }

    /** One reading of one import. */
    private final class Progress {

        private final ImportJob job;
        private @Nullable Future<PreparedBatch> next;
        private List<ImportItem> nextItems = List.of();
        private long line;
        private boolean ended;
        private @Nullable String failure;

        Progress(ImportJob job) {
            this.job = job;
            this.line = job.settledLine();
        }

        void read(BooleanSupplier stopping) throws InterruptedException {
            try (ItemReader reader = readers.open(job)) {
                while (!ended && !stopping.getAsBoolean()) {
                    step(reader);
                }
            } catch (IOException unreadable) {
                failure = reason(unreadable);
                ended = true;
            }
        }

        /** Gathers a batch and has it prepared while the one before it is committed. */
        private void step(ItemReader reader) throws InterruptedException {
            List<ImportItem> items = gather(reader);
            Future<PreparedBatch> prepared = items.isEmpty()
                    ? null
                    : ahead.submit(
                            () -> preparation.prepare(items, job.request().source()));
            pace.await(job);
            settle();
            next = prepared;
            nextItems = items;
        }

        /** Commits what was prepared. */
        void settle() throws InterruptedException {
            Future<PreparedBatch> prepared = next;
            next = null;
            if (prepared == null) {
                return;
            }
            try {
                PreparedBatch batch = prepared.get();
                Repetition.of(() -> {
                    commit.commit(job, batch);
                    return batch;
                });
            } catch (ExecutionException | RuntimeException thrown) {
                if (thrown instanceof LostImportException lost) {
                    throw lost;
                }
                settleOneByOne(thrown);
            }
        }

        /** Finds the line that a whole batch failed on, so that it does not hold up the import for ever. */
        private void settleOneByOne(Exception thrown) throws InterruptedException {
            if (isOfTheDatabase(thrown)) {
                throw new IllegalStateException("The database cannot take the batch now", thrown);
            }
            LOG.errorf(thrown, "batch of an import failed as a whole: importId=%s", job.id());
            for (ImportItem item : nextItems) {
                PreparedBatch single =
                        preparation.prepare(List.of(item), job.request().source());
                try {
                    commit.commit(job, single);
                } catch (LostImportException lost) {
                    throw lost;
                } catch (RuntimeException failed) {
                    if (isOfTheDatabase(failed)) {
                        throw failed;
                    }
                    LOG.errorf(failed, "line of an import cannot be kept: importId=%s, line=%d", job.id(), item.line());
                    commit.commit(job, refused(item));
                }
            }
        }

        /** Says nothing of the lines: the import goes on with them as soon as it can. */
        private static boolean isOfTheDatabase(Exception failure) {
            return DatabaseFailures.isUnavailable(failure) || Repetition.isPassing(failure);
        }

        /** A reading that fails leaves an error behind the last line that was read. */
        void end() {
            if (failure == null) {
                jobs.end(job, null);
            } else {
                Fault fault = new Fault(line + 1, Problems.WHOLE_BODY, failure, null);
                commit.fail(job, fault);
            }
        }

        private List<ImportItem> gather(ItemReader reader) {
            List<ImportItem> items = new ArrayList<>();
            long bytes = 0;
            long most = config.batchBytes().asLongValue();
            try {
                while (items.size() < config.batchArticles() && bytes < most) {
                    ImportItem item = reader.next();
                    if (item == null) {
                        ended = true;
                        break;
                    }
                    if (item.line() > job.settledLine()) {
                        items.add(item);
                        bytes += item.bytes();
                        line = item.line();
                    }
                }
            } catch (IOException unreadable) {
                failure = reason(unreadable);
                ended = true;
            }
            return items;
        }

        private static PreparedBatch refused(ImportItem item) {
            Fault fault = new Fault(item.line(), Problems.WHOLE_BODY, "could not be kept; this is our fault", null);
            return new PreparedBatch(item.line(), 1, 0, List.of(fault), List.of(), List.of());
        }
    }
}
