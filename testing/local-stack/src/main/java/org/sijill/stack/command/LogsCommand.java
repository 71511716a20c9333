package org.sijill.stack.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.LogTail;

/** The end of one part's log, or of all. */
final class LogsCommand {

    private static final int LINES_OF_ALL = 15;
    private static final int LINES_OF_ONE = 200;

    private final Installation installation;
    private final Console console;

    LogsCommand(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run(@Nullable String name) {
        Map<String, Path> logs = logs();
        if (name == null) {
            logs.forEach((part, log) -> show(log, LINES_OF_ALL));
            return 0;
        }
        Path log = logs.get(name);
        if (log == null) {
            console.error("There is no part named " + name + "; there are " + String.join(", ", logs.keySet()) + ".");
            return 2;
        }
        show(log, LINES_OF_ONE);
        return 0;
    }

    private void show(Path log, int count) {
        console.line("== " + log);
        LogTail.lines(log, count).forEach(console::line);
    }

    private Map<String, Path> logs() {
        Map<String, Path> logs = new LinkedHashMap<>();
        for (String service : UpCommand.SERVICES) {
            logs.put(service, installation.run().resolve(service).resolve(service + ".log"));
        }
        logs.put("elasticsearch", installation.data().resolve("elasticsearch/logs/console.log"));
        logs.put("postgresql", installation.data().resolve("postgresql/postgresql.log"));
        logs.put("keeper", new RunNotes(installation).keeperLog());
        return logs;
    }
}
