package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sijill.stack.PostgresRestore;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/** Replaces the record by that of a backup, after asking; the index is made from it at the next start. */
final class RestoreCommand {

    private final Installation installation;
    private final Console console;

    RestoreCommand(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run(Path file, boolean confirmed) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StackException("There is no file " + file);
        }
        if (new RunNotes(installation).hasKeeper()) {
            throw new StackException("Sijill is running; ./sijill down stops it.");
        }
        Path data = installation.data();
        boolean something = Files.exists(data.resolve("postgresql"));
        if (something && !confirmed && !console.confirms("Replace all articles in " + data + " by the backup's?")) {
            console.line("Nothing has been changed.");
            return 1;
        }
        Folders.open(data);
        PostgresRestore.into(data.resolve("postgresql"), file);
        Folders.delete(data.resolve("elasticsearch"));
        console.line("The backup is in place; ./sijill up starts it and fills the index from it.");
        return 0;
    }
}
