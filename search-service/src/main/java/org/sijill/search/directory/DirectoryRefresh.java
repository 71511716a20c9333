package org.sijill.search.directory;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for a new edition of the directory, often enough that an editor sees a change at once. */
@ApplicationScoped
class DirectoryRefresh {

    private final PublishedEntityLabels labels;

    DirectoryRefresh(PublishedEntityLabels labels) {
        this.labels = labels;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        labels.refresh();
    }
}
