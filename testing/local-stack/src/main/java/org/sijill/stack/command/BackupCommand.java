package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.sijill.stack.FixedPorts;
import org.sijill.stack.PostgresBackup;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/** Copies the record into one file; the index is not copied, because it is made from the record. */
final class BackupCommand {

    private final Installation installation;
    private final Console console;

    BackupCommand(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run(Path file) throws IOException {
        Path folder = installation.data().resolve("postgresql");
        if (!Files.exists(folder.resolve("password"))) {
            throw new StackException("There is nothing to back up: ./sijill up has not been used here.");
        }
        RunNotes notes = new RunNotes(installation);
        if (notes.hasKeeper()) {
            backUpRunning(folder, file);
        } else {
            PostgresBackup.ofStopped(folder, file);
        }
        console.line(String.format(
                Locale.ROOT,
                "%s has everything that Sijill keeps (%.1f MB). It also holds the database's password.",
                file,
                Files.size(file) / 1e6));
        return 0;
    }

    private static void backUpRunning(Path folder, Path file) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + FixedPorts.POSTGRESQL + "/postgres";
        String password = Files.readString(folder.resolve("password"));
        try (Connection connection = DriverManager.getConnection(url, "sijill", password)) {
            PostgresBackup.ofRunning(folder, connection, file);
        } catch (SQLException failure) {
            throw new StackException("PostgreSQL does not answer", failure);
        }
    }
}
