package org.sijill.evaluation.entities;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.evaluation.Folders;
import org.sijill.stack.SijillStack;

/** The entry point of {@code ./sijill evaluate entities}: starts a Sijill of its own, measures, and stops it. */
public final class EntitiesCommand {

    private static final int WRONG_USE = 2;
    private static final int EXAMPLES = 25;
    private static final String DATA = "--data";
    private static final String GOLD = "--gold";

    private EntitiesCommand() {}

    /** Ends the process with 0 for success and 2 for options that are not understood. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<Folders> folders = folders(List.of(arguments));
        if (folders.isEmpty()) {
            out.println("usage: ./sijill evaluate entities [--data DIR] [--gold DIR]");
            Runtime.getRuntime().exit(WRONG_USE);
        }
        Folders read = folders.orElseThrow();
        try (SijillStack sijill = SijillStack.startThrowAway();
                HttpClient http = HttpClient.newHttpClient()) {
            new EntityEvaluation(new HttpAnalyzer(http, sijill.gateway().uri()), out, EXAMPLES)
                    .run(read.get(DATA), read.get(GOLD), root().resolve("seeds"));
        }
    }

    /** The folders to read; empty if an option is not understood. */
    static Optional<Folders> folders(List<String> arguments) {
        Path shared = root().resolveSibling("shared");
        return Folders.of(arguments, Map.of(DATA, shared.resolve("data"), GOLD, shared.resolve("gold")));
    }

    private static Path root() {
        return Path.of(System.getProperty("sijill.root", "")).toAbsolutePath();
    }
}
