package org.sijill.ingest.directory;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** The directory of the moment, read from PostgreSQL when the service starts. */
@Startup
@ApplicationScoped
public class CurrentDirectory {

    private final EntityDirectory directory;

    CurrentDirectory(DirectoryRepository repository) {
        directory = repository.load();
    }

    /** The directory; never null, never changed in place. */
    public EntityDirectory get() {
        return directory;
    }
}
