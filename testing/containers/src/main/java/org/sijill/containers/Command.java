package org.sijill.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs and waits for their end. */
final class Command {

    /** Nothing here takes longer but to fetch a base image over a slow line. */
    private static final long MINUTES = 15;

    private Command() {}

    /** What the program writes to its output, without white space at the ends; it has to end with 0. */
    static String run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path errors = folder.resolve("errors-" + Thread.currentThread().threadId() + ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(words).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CheckFailure(words.getFirst() + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new CheckFailure(String.join(" ", words) + " ended with " + process.exitValue() + ": "
                        + Files.readString(errors).strip());
            }
            return output.strip();
        } catch (IOException failure) {
            throw new CheckFailure(words.getFirst() + " cannot be run", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CheckFailure("interrupted", stop);
        }
    }
}
