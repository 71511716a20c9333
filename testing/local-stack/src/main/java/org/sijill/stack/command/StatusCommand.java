package org.sijill.stack.command;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.sijill.stack.FixedPorts;
import org.sijill.stack.process.HealthProbe;
import org.sijill.stack.process.Ports;

/** One line for each part; the exit code is 0 when all are well. */
final class StatusCommand {

    private final RunNotes notes;
    private final Console console;

    StatusCommand(RunNotes notes, Console console) {
        this.notes = notes;
        this.console = console;
    }

    int run() {
        if (!notes.hasKeeper()) {
            console.line("Sijill is not running; ./sijill up starts it.");
            return 1;
        }
        boolean allWell = true;
        for (Map.Entry<String, Integer> part : notes.ports().entrySet()) {
            boolean well = isWell(part.getValue());
            allWell &= well;
            console.line(String.format(
                    Locale.ROOT,
                    "%-15s 127.0.0.1:%-6d %s",
                    part.getKey(),
                    part.getValue(),
                    describe(part.getValue(), well)));
        }
        return allWell ? 0 : 1;
    }

    private static String describe(int port, boolean well) {
        if (well) {
            return "well";
        }
        return Ports.answers(port) ? "runs, but is not ready" : "down";
    }

    private static boolean isWell(int port) {
        return switch (port) {
            case FixedPorts.POSTGRESQL -> Ports.answers(port);
            case FixedPorts.ELASTICSEARCH ->
                HealthProbe.answersOk(URI.create("http://127.0.0.1:" + port + "/_cluster/health"));
            default ->
                HealthProbe.answersOk(
                        URI.create("http://127.0.0.1:" + FixedPorts.management(port) + "/q/health/ready"));
        };
    }
}
