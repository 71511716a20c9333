package org.sijill.ingest.directory;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Tells Flyway of the migration that is code: it looks for such only beside its SQL files. */
@ApplicationScoped
class DirectoryMigrationCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new DirectoryMigration());
    }
}
