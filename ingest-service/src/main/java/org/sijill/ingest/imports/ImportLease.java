package org.sijill.ingest.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps an import its reader's as long as it reads, also when no batch is committed for long: what is settled, or over a
 * limit, is passed over at the speed of the upload, and that may be many gigabytes.
 */
final class ImportLease {

    private static final Logger LOG = Logger.getLogger(ImportLease.class);

    /** Renewals within one lease, so that one of them may be late. */
    private static final int RENEWALS = 3;

    private final ImportJobs jobs;
    private final ImportJob job;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ImportLease(ImportJobs jobs, ImportJob job, Duration lease) {
        this.jobs = jobs;
        this.job = job;
        this.pause = lease.dividedBy(RENEWALS);
    }

    /** Renews a lease until it is closed, or is another's. */
    static ImportLease keep(ImportJobs jobs, ImportJob job, Duration lease) {
        ImportLease kept = new ImportLease(jobs, job, lease);
        Thread.ofVirtual().name("import-lease").start(kept::run);
        return kept;
    }

    void close() {
        closed.countDown();
    }

    private void run() {
        try {
            boolean ours = true;
            while (ours && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                ours = renew();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renew() {
        try {
            return jobs.renew(job);
        } catch (RuntimeException away) {
            // Without the database nobody else can take the import over either.
            LOG.debugf(away, "lease of an import cannot be renewed: importId=%s", job.id());
            return true;
        }
    }
}
