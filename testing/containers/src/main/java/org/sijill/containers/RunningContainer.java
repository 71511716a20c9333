package org.sijill.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.stack.process.Waiting;

/**
 * A container and what it may.
 *
 * @param engine runs it
 * @param name what the engine calls it
 * @param terms of its pod
 */
record RunningContainer(Engine engine, String name, Terms terms) {

    /** Whether a service that ended with this code has done so by itself: 143 is SIGTERM's, 137 would be SIGKILL's. */
    static boolean isOrderly(int code) {
        return code == 0 || code == 143;
    }

    boolean isRunning() {
        return engine.inspect(name, "{{.State.Running}}").equals("true");
    }

    /** Waits for its end and says with which code. */
    int awaitEnd(Duration limit) {
        if (!Waiting.until(limit, () -> !isRunning())) {
            throw new CheckFailure(name + " does not end within " + limit.toSeconds() + " s");
        }
        return Integer.parseInt(engine.inspect(name, "{{.State.ExitCode}}"));
    }

    /** The service itself, as the machine sees it: a kubelet, too, sends its signals there. */
    ProcessHandle process() {
        return ProcessHandle.of(Long.parseLong(pid()))
                .orElseThrow(() -> new CheckFailure(name + " has ended before it was asked to:\n" + engine.log(name)));
    }

    boolean wasShortOfMemory() {
        return engine.inspect(name, "{{.State.OOMKilled}}").equals("true");
    }

    /** Looks at the process from outside: whether the kernel holds it to the terms. */
    void assertHeld() {
        Map<String, String> status = status();
        String user = terms.user().substring(0, terms.user().indexOf(':'));
        List<String> wrong = List.of("Uid", "CapEff", "CapBnd", "NoNewPrivs", "Seccomp").stream()
                .filter(field -> !status.getOrDefault(field, "")
                        .matches(
                                switch (field) {
                                    case "Uid" -> user + "(\\s+" + user + "){3}";
                                    case "NoNewPrivs" -> "1";
                                    case "Seccomp" -> "2";
                                    default -> "0+";
                                }))
                .map(field -> field + ": " + status.get(field))
                .toList();
        if (!wrong.isEmpty()) {
            throw new CheckFailure(name + " is not held to the terms of its pod: " + wrong);
        }
        if (!engine.inspect(name, "{{.HostConfig.ReadonlyRootfs}}").equals("true")) {
            throw new CheckFailure(name + " may write to its root");
        }
    }

    private Map<String, String> status() {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("/proc", pid(), "status"))) {
                String[] parts = line.split(":\\s*", 2);
                fields.put(parts[0], parts[1].strip());
            }
            return fields;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String pid() {
        return engine.inspect(name, "{{.State.Pid}}");
    }
}
