package org.sijill.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.FixedPorts;
import org.sijill.stack.home.Folders;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;
import org.sijill.stack.upload.ImportClient;
import org.sijill.stack.upload.Upload;

/** Imports a file, a folder or an address, and shows how it goes. */
final class ImportCommand {

    private static final int WRONG_USE = 2;
    private static final int BAR = 30;
    private static final int SHOWN_ERRORS = 20;
    private static final Set<String> OVER = Set.of("finished", "cancelled", "failed");

    private final Console console;
    private URI gateway = URI.create("http://127.0.0.1:" + FixedPorts.GATEWAY);
    private @Nullable String source;
    private @Nullable String what;
    private boolean ignoreUnknown;

    ImportCommand(Console console) {
        this.console = console;
    }

    int run(List<String> arguments) throws IOException {
        read(new ArrayDeque<>(arguments));
        if (what == null) {
            console.error("sijill: import needs a FILE, a FOLDER or a URL; ./sijill help tells more.");
            return WRONG_USE;
        }
        // From the environment, because others can see the arguments of a process.
        ImportClient client = new ImportClient(gateway, System.getenv("SIJILL_TOKEN"));
        Path folder = Files.createTempDirectory("sijill-import");
        try {
            boolean isAddress = what.startsWith("http://") || what.startsWith("https://");
            Path path = isAddress ? client.fetch(URI.create(what), folder) : Path.of(what);
            if (!Files.exists(path)) {
                throw new StackException(path + " does not exist");
            }
            return run(client, Upload.of(path, folder.resolve("archive.tar.gz")));
        } finally {
            Folders.delete(folder);
        }
    }

    private void read(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String argument = arguments.removeFirst();
            switch (argument) {
                case "--source" -> source = value(argument, arguments);
                case "--gateway" -> gateway = URI.create(value(argument, arguments));
                case "--ignore-unknown" -> ignoreUnknown = true;
                default -> {
                    if (what != null || argument.startsWith("--")) {
                        throw new StackException("import does not understand " + argument);
                    }
                    what = argument;
                }
            }
        }
    }

    private static String value(String option, Deque<String> arguments) {
        if (arguments.isEmpty()) {
            throw new StackException(option + " needs a value");
        }
        return arguments.removeFirst();
    }

    private int run(ImportClient client, Upload upload) throws IOException {
        console.line("sending " + Files.size(upload.file()) + " bytes to " + gateway);
        String id = client.start(upload, source, ignoreUnknown).path("id").asText();
        JsonNode view = client.view(id);
        while (!isComplete(view)) {
            console.ask("\r" + bar(view, upload.items()));
            Waiting.until(Duration.ofMillis(500), () -> false);
            view = client.view(id);
        }
        console.line("\r" + bar(view, upload.items()));
        return report(view);
    }

    private static boolean isComplete(JsonNode view) {
        long changes = view.path("created").asLong() + view.path("updated").asLong();
        return OVER.contains(view.path("state").asText())
                && view.path("indexed").asLong() + view.path("deadLetters").asLong() >= changes;
    }

    /** Half of the way is to be kept, the other half to be found. */
    private static String bar(JsonNode view, long items) {
        long received = view.path("received").asLong();
        long changes = view.path("created").asLong() + view.path("updated").asLong();
        String counts = received + (items > 0 ? " of " + items : "") + " read, "
                + view.path("indexed").asLong() + " of " + changes + " indexed";
        if (items == 0) {
            return counts;
        }
        long settled = received - changes + view.path("indexed").asLong();
        int full = (int) Math.min(BAR, BAR * (received + settled) / (2 * items));
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + counts;
    }

    private int report(JsonNode view) {
        console.line(view.path("state").asText() + ": " + view.path("created").asLong() + " created, "
                + view.path("updated").asLong() + " updated, "
                + view.path("unchanged").asLong() + " unchanged, "
                + view.path("rejected").asLong() + " rejected");
        long refused = view.path("deadLetters").asLong();
        if (refused > 0) {
            console.line("the index refuses " + refused + " of them: GET /api/v1/dead-letters says why");
        }
        int shown = 0;
        for (JsonNode error : view.path("errors")) {
            if (shown++ < SHOWN_ERRORS) {
                console.line("  line " + error.path("line").asLong() + ": "
                        + error.path("field").asText() + " "
                        + error.path("detail").asText());
            }
        }
        if (shown > SHOWN_ERRORS) {
            console.line("  … and more: GET /api/v1/imports/" + view.path("id").asText());
        }
        return view.path("state").asText().equals("finished")
                        && view.path("rejected").asLong() == 0
                        && refused == 0
                ? 0
                : 1;
    }
}
