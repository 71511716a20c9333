package org.sijill.manifests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program and waits for its end. */
final class Tool {

    private static final long MINUTES = 5;

    private Tool() {}

    /** What the program writes to its output; its errors go to this process's. */
    static String run(Path folder, List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CheckException(words.getFirst() + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new CheckException(
                        String.join(" ", words) + " ended with " + process.exitValue() + ": " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new CheckException(
                    words.getFirst() + " cannot be run; node and npm are needed for this check", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CheckException("interrupted", stop);
        }
    }
}
