package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijill.stack.LocalStack;
import org.sijill.stack.Postgres;
import org.sijill.stack.SijillStack;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.PrivateFile;
import org.sijill.stack.process.StackException;
import org.sijill.stack.token.TokenKey;

/** The connection settings of the running servers, for a service that is started by hand with live reload. */
final class ServicesProperties {

    private ServicesProperties() {}

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Path file(Installation installation) {
        return installation.root().resolve(".sijill").resolve("services.properties");
    }

    static void write(Installation installation, LocalStack servers) {
        Postgres postgres = servers.postgres();
        if (!postgres.hasDatabase(SijillStack.DATABASE)) {
            postgres.createDatabase(SijillStack.DATABASE);
        }
        String text = String.format(
                Locale.ROOT,
                """
                # Written by ./sijill up; good until ./sijill reset.
                quarkus.elasticsearch.hosts=127.0.0.1:%d
                quarkus.datasource.jdbc.url=%s
                quarkus.datasource.username=%s
                quarkus.datasource.password=%s
                %s
                """,
                servers.elasticsearch().port(),
                postgres.jdbcUrl(SijillStack.DATABASE),
                postgres.user(),
                postgres.password(),
                lines(TokenKey.of(installation.tokenKey()).properties()));
        Path file = file(installation);
        try {
            Folders.open(installation.root().resolve(".sijill"));
            PrivateFile.write(file, text);
        } catch (IOException e) {
            throw new StackException("Cannot write " + file, e);
        }
    }
}
