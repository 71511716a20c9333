package org.sijill.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run and how to end it.
 *
 * @param name what people call it, for messages
 * @param words the program and its arguments
 * @param environment added to this process' own environment
 * @param workingFolder created when it does not exist
 * @param log takes standard output and standard error, appended
 * @param stopSignal the name of the signal that asks it to end, without {@code SIG}
 * @param grace how long it may take to end before it is killed
 * @param asServerUser whether root's privileges are dropped first
 */
public record ChildCommand(
        String name,
        List<String> words,
        Map<String, String> environment,
        Path workingFolder,
        Path log,
        String stopSignal,
        Duration grace,
        boolean asServerUser) {

    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
