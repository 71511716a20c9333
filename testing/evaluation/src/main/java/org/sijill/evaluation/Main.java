package org.sijill.evaluation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.evaluation.date.DateEvaluation;

/** {@code ./sijill evaluate WHAT [--data DIR]}: 0 when it was measured, 2 when it was asked wrongly. */
public final class Main {
    private static final String USAGE = "usage: ./sijill evaluate dates [--data DIR]";
    private static final String DATA = "--data";
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        // Always UTF-8: Arabic would be question marks in many machines' own charset.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = run(arguments, Path.of(System.getProperty("sijill.root", "")), out);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs the command.
     *
     * @param root the project's folder; the data lies in {@code ../shared/data} beside it if the arguments do not say
     * @return the status to exit with
     */
    static int run(String[] arguments, Path root, PrintStream out) {
        List<String> given = List.of(arguments);
        Optional<Folders> folders = given.isEmpty() || !given.getFirst().equals("dates")
                ? Optional.empty()
                : Folders.of(
                        given.subList(1, given.size()),
                        Map.of(DATA, root.resolve("../shared/data").normalize()));
        if (folders.isEmpty()) {
            out.println(USAGE);
            return WRONG_USE;
        }
        Path data = folders.get().get(DATA);
        if (!Files.isDirectory(data.resolve("dates"))) {
            out.println("There is no folder " + data.resolve("dates") + ": say where the data is with --data DIR");
            return WRONG_USE;
        }
        new DateEvaluation(root, data, out).run();
        return 0;
    }
}
