package org.sijill.ingest.directory;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** The directory of the moment, read from PostgreSQL when the service starts and after every edit. */
@Startup
@ApplicationScoped
public class CurrentDirectory {

    private final DirectoryRepository repository;
    private volatile EntityDirectory directory;

    CurrentDirectory(DirectoryRepository repository) {
        this.repository = repository;
        directory = repository.load(null);
    }

    /** The directory; never null, never changed in place. It may lack an edit of the last second. */
    public EntityDirectory get() {
        return directory;
    }

    /** The directory with every edit that was committed before this call, whoever made it. */
    public EntityDirectory upToDate() {
        return directory.edition() < repository.newestEdit() ? reload() : directory;
    }

    private synchronized EntityDirectory reload() {
        if (directory.edition() < repository.newestEdit()) {
            directory = repository.load(directory);
        }
        return directory;
    }
}
