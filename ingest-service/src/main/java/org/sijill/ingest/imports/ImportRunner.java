package org.sijill.ingest.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sijill.ingest.imports.BatchCommit.LostImportException;

/** Reads imports, a few at a time, each under a lease. Never ends on a failure: the import goes on where it was. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportJobs jobs;
    private final ImportReading reading;
    private final ImportsConfig config;
    private final Semaphore announced = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    ImportRunner(ImportJobs jobs, ImportReading reading, ImportsConfig config) {
        this.jobs = jobs;
        this.reading = reading;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.jobs(); i++) {
            threads.add(Thread.ofVirtual().name("import-" + i).start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        announced.release(config.jobs());
        long end = System.nanoTime() + config.lease().toNanos();
        for (Thread thread : threads) {
            // What is in flight may end; the rest is for whoever takes the import over.
            thread.join(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    /** Tells that an import waits. */
    void announce() {
        announced.release();
    }

    private void run() {
        UUID owner = UUID.randomUUID();
        while (!stopping) {
            try {
                Optional<ImportJob> job = jobs.claim(owner);
                if (job.isPresent()) {
                    read(job.get());
                } else {
                    await();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("imports cannot be read now: reason=%s", failure.getMessage());
                pause();
            }
        }
    }

    private void read(ImportJob job) throws InterruptedException {
        try {
            reading.read(job, () -> stopping);
        } catch (LostImportException lost) {
            LOG.infof("import is no longer ours: importId=%s", job.id());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "import is interrupted: importId=%s", job.id());
            pause();
        }
        if (stopping) {
            jobs.release(job);
        }
    }

    private void await() throws InterruptedException {
        if (announced.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            announced.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }
}
