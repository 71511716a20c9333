package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.stack.FixedPorts;
import org.sijill.stack.home.FileMutex;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/**
 * What the keeper of a running stack writes down for the commands: that it lives, how far it is and how it ended. A
 * keeper holds a file lock as long as it lives, so notes of a dead one cannot mislead.
 */
final class RunNotes {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Path run;

    RunNotes(Installation installation) {
        this.run = installation.run();
    }

    /** The right to start a keeper, for one command at a time. */
    Optional<FileMutex> starter() {
        return FileMutex.tryExclusive(run.resolve("starter.lock"));
    }

    /** Removes what the last run left; the copies of its programs and its logs go too. */
    void clear() {
        for (Path left : Folders.list(run)) {
            if (!left.toString().endsWith(".lock")) {
                Folders.delete(left);
            }
        }
    }

    /** Takes back what was said of a keeper that has ended; its logs stay. */
    void ended() {
        for (String name : List.of("keeper.pid", "ready", "failed", "progress")) {
            Folders.delete(run.resolve(name));
        }
    }

    /** Makes this process the keeper. */
    FileMutex become() {
        // Another command that looks whether there is a keeper has the lock for a moment.
        FileMutex mutex = FileMutex.exclusive(lock(), LOOK);
        write("keeper.pid", Long.toString(ProcessHandle.current().pid()));
        return mutex;
    }

    /** The parts of this run and their ports. */
    Map<String, Integer> ports() {
        return Files.isDirectory(programs().resolve("gateway")) ? FixedPorts.all() : FixedPorts.servers();
    }

    boolean hasKeeper() {
        Optional<FileMutex> mutex = FileMutex.tryExclusive(lock());
        mutex.ifPresent(FileMutex::close);
        return mutex.isEmpty();
    }

    Optional<ProcessHandle> keeper() {
        return read("keeper.pid").flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    /** The end of the start, with what there is to tell the user. */
    void ready(String summary) {
        write("ready", summary);
    }

    Optional<String> readySummary() {
        return read("ready");
    }

    void failed(String reason) {
        write("failed", reason);
    }

    Optional<String> failure() {
        return read("failed");
    }

    synchronized void progress(String line) {
        try {
            Files.writeString(
                    run.resolve("progress"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StackException("Cannot write in " + run, e);
        }
    }

    /** All lines that are complete so far. */
    List<String> progress() {
        String text = read("progress").orElse("");
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    Path programs() {
        return run.resolve("programs");
    }

    Path keeperLog() {
        return run.resolve("keeper.log");
    }

    private Path lock() {
        return run.resolve("keeper.lock");
    }

    private Optional<String> read(String name) {
        try {
            Path file = run.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StackException("Cannot read in " + run, e);
        }
    }

    private void write(String name, String text) {
        try {
            // Moved into place, so that nobody reads half a note.
            Path draft = Files.writeString(run.resolve(name + ".draft"), text);
            Files.move(draft, run.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot write in " + run, e);
        }
    }
}
