package org.sijill.stack.command;

import java.io.IOException;
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
        if (!confirmed && !console.confirms("Delete all articles and indices in " + installation.data() + "?")) {
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
}
