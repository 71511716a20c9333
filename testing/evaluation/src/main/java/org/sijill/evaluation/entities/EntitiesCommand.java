package org.sijill.evaluation.entities;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Path> folders = folders(List.of(arguments));
        if (folders.isEmpty()) {
            out.println("usage: ./sijill evaluate entities [--data DIR] [--gold DIR]");
            Runtime.getRuntime().exit(WRONG_USE);
        }
        try (SijillStack sijill = SijillStack.startThrowAway();
                HttpClient http = HttpClient.newHttpClient()) {
            new EntityEvaluation(new HttpAnalyzer(http, sijill.gateway().uri()), out, EXAMPLES)
                    .run(folders.get(DATA), folders.get(GOLD), root().resolve("seeds"));
        }
    }

    /** The folders to read, by option; empty if an option is not understood. */
    static Map<String, Path> folders(List<String> arguments) {
        Path shared = root().resolveSibling("shared");
        Map<String, Path> folders = new HashMap<>(Map.of(DATA, shared.resolve("data"), GOLD, shared.resolve("gold")));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!folders.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
                return Map.of();
            }
            folders.put(arguments.get(i), Path.of(arguments.get(i + 1)));
        }
        return folders;
    }

    private static Path root() {
        return Path.of(System.getProperty("sijill.root", "")).toAbsolutePath();
    }
}
