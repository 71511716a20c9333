package org.sijill.stack.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/** The entry point of {@code ./sijill up}, {@code down}, {@code status}, {@code reset} and {@code logs}. */
public final class Main {

    private static final int WRONG_USE = 2;

    private static final String SERVERS = "--servers";
    private static final String FOREGROUND = "--foreground";
    private static final String ATTACHED = "--attached";
    private static final String YES = "--yes";

    /** The options of each command; a name that begins with no dash stands for itself, as in {@code logs gateway}. */
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "up", Set.of(SERVERS, FOREGROUND),
            "keep", Set.of(SERVERS, ATTACHED),
            "down", Set.of(),
            "status", Set.of(),
            "reset", Set.of(YES),
            "logs", Set.of());

    private Main() {}

    /** Ends the process with 0 for success, 1 for failure and 2 for a command that is not understood. */
    public static void main(String[] arguments) {
        Console console = new Console();
        int code;
        try {
            code = run(List.of(arguments), console);
        } catch (StackException | IOException e) {
            console.error("sijill: " + e.getMessage() + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
            code = 1;
        }
        Runtime.getRuntime().exit(code);
    }

    private static int run(List<String> arguments, Console console) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> options = arguments.stream().skip(1).toList();
        if (!isUnderstood(command, options)) {
            console.error("sijill: not understood: " + String.join(" ", arguments) + "; ./sijill help tells what is.");
            return WRONG_USE;
        }
        Installation installation = Installation.current();
        RunNotes notes = new RunNotes(installation);
        return switch (command) {
            case "up" ->
                new UpCommand(installation, console).run(options.contains(SERVERS), options.contains(FOREGROUND));
            case "keep" -> new Keeper(installation, notes).run(options.contains(SERVERS), options.contains(ATTACHED));
            case "down" -> new DownCommand(notes, console).run();
            case "status" -> new StatusCommand(notes, console).run();
            case "reset" -> new ResetCommand(installation, console).run(options.contains(YES));
            default -> new LogsCommand(installation, console).run(options.isEmpty() ? null : options.getFirst());
        };
    }

    private static boolean isUnderstood(String command, List<String> options) {
        Set<String> known = OPTIONS.get(command);
        if (known == null) {
            return false;
        }
        boolean takesName = command.equals("logs") && options.size() <= 1;
        return takesName || known.containsAll(options);
    }
}
