package org.sijill.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.stack.process.StackException;

/** How a service's build result is run. */
public enum Launcher {
    /** {@code quarkus-app/quarkus-run.jar} on the JDK that runs this. */
    JVM {
        @Override
        List<String> words(String service, Path target, List<String> properties) {
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // A laptop runs three of them beside the servers: with what a virtual machine needs beside its heap, each
            // stays below 512 MiB.
            words.addAll(List.of(
                    "-Xmx" + HEAPS.getOrDefault(service, "240m"), "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
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
        List<String> words(String service, Path target, List<String> properties) {
            List<String> words = new ArrayList<>();
            words.add(runner(target).toString());
            if (HEAPS.containsKey(service)) {
                words.add("-Xmx" + HEAPS.get(service));
            }
            words.addAll(properties);
            return words;
        }
    };

    /** search-service keeps some 60 MB, the directory and the words of a sample, and nothing of what it streams. */
    private static final Map<String, String> HEAPS = Map.of("search-service", "144m");

    /** Names the way in which the services of throw-away stacks are run; {@code jvm} when it is not set. */
    public static final String PROPERTY = "sijill.launcher";

    static Launcher configured() {
        return valueOf(System.getProperty(PROPERTY, "jvm").toUpperCase(Locale.ROOT));
    }

    abstract List<String> words(String service, Path target, List<String> properties);

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
