package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/** The entry point of {@code ./sijill up}, {@code down}, {@code status}, {@code backup}, {@code token} and the like. */
public final class Main {

    private static final int WRONG_USE = 2;

    private static final String SERVERS = "--servers";
    private static final String FOREGROUND = "--foreground";
    private static final String ATTACHED = "--attached";
    private static final String YES = "--yes";

    /** The options of each command; {@code logs}, {@code backup} and {@code restore} take a name before them. */
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "up", Set.of(SERVERS, FOREGROUND),
            "backup", Set.of(),
            "restore", Set.of(YES),
            "keep", Set.of(SERVERS, ATTACHED),
            "down", Set.of(),
            "status", Set.of(),
            "reset", Set.of(YES),
            "token", Set.of(),
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
        if (command.equals("import")) {
            return new ImportCommand(console).run(options);
        }
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
            case "backup" -> new BackupCommand(installation, console).run(Path.of(options.getFirst()));
            case "restore" ->
                new RestoreCommand(installation, console).run(Path.of(options.getFirst()), options.contains(YES));
            case "reset" -> new ResetCommand(installation, console).run(options.contains(YES));
            case "token" -> new TokenCommand(installation, console).run(options.isEmpty() ? null : options.getFirst());
            default -> new LogsCommand(installation, console).run(options.isEmpty() ? null : options.getFirst());
        };
    }

    private static boolean isUnderstood(String command, List<String> options) {
        Set<String> known = OPTIONS.get(command);
        if (known == null) {
            return false;
        }
        return switch (command) {
            case "logs", "token" -> options.size() <= 1;
            case "backup", "restore" -> !options.isEmpty() && known.containsAll(options.subList(1, options.size()));
            default -> known.containsAll(options);
        };
    }
}
