package org.sijill.stack.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;

/** Stops everything and deletes the data, after asking. */
final class ResetCommand {

    private final Installation installation;
    private final Console console;

    ResetCommand(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run(boolean confirmed) throws IOException {
        if (!confirmed && !isConfirmed()) {
            console.line("Nothing has been deleted.");
            return 1;
        }
        RunNotes notes = new RunNotes(installation);
        int code = new DownCommand(notes, console).run();
        Folders.delete(installation.data());
        Folders.delete(ServicesProperties.file(installation));
        notes.clear();
        console.line("The data is deleted.");
        return code;
    }

    private boolean isConfirmed() throws IOException {
        console.ask("Delete all articles and indices in " + installation.data() + "? [y/N] ");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
