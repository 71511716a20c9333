package org.sijill.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sijill.stack.process.StackException;

/** How a service's build result is run. */
public enum Launcher {
    /** {@code quarkus-app/quarkus-run.jar} on the JDK that runs this. */
    JVM {
        @Override
        List<String> words(Path target, List<String> properties) {
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // A laptop runs three of them beside the servers.
            words.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
            words.addAll(properties);
            words.addAll(List.of(
                    "-jar",
                    existing(target.resolve("quarkus-app/quarkus-run.jar")).toString()));
            return words;
        }
    },

    /** {@code *-runner}, the executable of a native build. */
    NATIVE {
        @Override
        List<String> words(Path target, List<String> properties) {
            List<String> words = new ArrayList<>();
            words.add(runner(target).toString());
            words.addAll(properties);
            return words;
        }
    };

    abstract List<String> words(Path target, List<String> properties);

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StackException(file + " is missing: build the service with ./mvnw package");
        }
        return file;
    }

    private static Path runner(Path target) {
        try (DirectoryStream<Path> runners = Files.newDirectoryStream(target, "*-runner")) {
            Iterator<Path> found = runners.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (IOException e) {
            throw new StackException("Cannot look for a native executable in " + target, e);
        }
        throw new StackException("No *-runner in " + target + ": build the service with ./mvnw package -Dnative");
    }
}
