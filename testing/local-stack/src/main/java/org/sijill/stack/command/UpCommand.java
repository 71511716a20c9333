package org.sijill.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijill.stack.FixedPorts;
import org.sijill.stack.home.FileMutex;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.LogTail;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** Starts a keeper, shows how far it is and, unless it is to stay in the foreground, leaves it alone when it is ready. */
final class UpCommand {

    /** Longer than all parts' own limits together: a keeper that is stuck must not hold a terminal for ever. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    static final List<String> SERVICES = List.of("gateway", "ingest-service", "search-service");

    private final Installation installation;
    private final RunNotes notes;
    private final Console console;
    private int shown;
    private volatile boolean undoing;

    UpCommand(Installation installation, Console console) {
        this.installation = installation;
        this.notes = new RunNotes(installation);
        this.console = console;
    }

    int run(boolean serversOnly, boolean foreground) throws IOException {
        Optional<FileMutex> starter = notes.starter();
        if (starter.isEmpty() || notes.hasKeeper()) {
            return alreadyRunning();
        }
        FixedPorts.requireFree(serversOnly ? FixedPorts.servers() : FixedPorts.listening());
        notes.clear();
        copyPrograms(serversOnly);
        Process keeper = launch(serversOnly, foreground);
        Thread undo = new Thread(() -> undo(keeper), "undo the start");
        Runtime.getRuntime().addShutdownHook(undo);
        awaitReady(keeper);
        if (foreground) {
            console.line("Ctrl-C stops everything.");
            return awaitEnd(keeper);
        }
        Runtime.getRuntime().removeShutdownHook(undo);
        return 0;
    }

    private void undo(Process keeper) {
        undoing = true;
        if (keeper.isAlive()) {
            console.line("Stopping …");
        }
        DownCommand.end(notes, keeper.toHandle());
    }

    private void awaitReady(Process keeper) {
        Waiting.until(START, () -> showProgress() || !keeper.isAlive());
        showProgress();
        if (undoing) {
            // Whoever pressed Ctrl-C need not be told that the start did not succeed; the hook ends this process.
            Waiting.until(START, () -> false);
        }
        Optional<String> summary = notes.readySummary();
        if (summary.isEmpty() || !keeper.isAlive()) {
            throw new StackException(notes.failure()
                    .orElseGet(() -> "The start did not end well. The end of " + notes.keeperLog() + ": "
                            + String.join(System.lineSeparator(), LogTail.lines(notes.keeperLog(), 40))));
        }
        console.line(summary.get());
    }

    private int alreadyRunning() {
        return notes.readySummary()
                .map(summary -> {
                    console.line("Sijill is already running." + System.lineSeparator() + summary);
                    return 0;
                })
                .orElseGet(() -> {
                    console.error("Sijill is being started or stopped elsewhere; ./sijill down ends it.");
                    return 1;
                });
    }

    /** Builds and tests change the originals under a running stack, so it gets copies. */
    private void copyPrograms(boolean serversOnly) throws IOException {
        Path target = installation.root().resolve("testing/local-stack/target");
        Path copy = Folders.open(Folders.open(notes.programs()).resolve("keeper"));
        Files.copy(target.resolve("local-stack.jar"), copy.resolve("local-stack.jar"));
        Folders.copy(target.resolve("lib"), copy.resolve("lib"));
        if (serversOnly) {
            return;
        }
        for (String service : SERVICES) {
            Path built = installation.root().resolve(service).resolve("target/quarkus-app");
            if (!Files.isDirectory(built)) {
                throw new StackException(built + " is missing: build it with ./mvnw package");
            }
            Folders.copy(built, Folders.open(notes.programs().resolve(service)).resolve("quarkus-app"));
        }
    }

    private Process launch(boolean serversOnly, boolean attached) throws IOException {
        List<String> words = new ArrayList<>();
        // Out of reach of what a terminal sends to the processes that were started in it.
        words.add(Files.isExecutable(SETSID) ? SETSID.toString() : "nohup");
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.add("-D" + Installation.ROOT_PROPERTY + "=" + installation.root());
        words.addAll(List.of(
                "-jar", notes.programs().resolve("keeper/local-stack.jar").toString(), "keep"));
        if (serversOnly) {
            words.add("--servers");
        }
        if (attached) {
            words.add("--attached");
        }
        Path nothing = Path.of("/dev/null");
        return new ProcessBuilder(words)
                .directory(installation.root().toFile())
                .redirectInput(attached ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.from(nothing.toFile()))
                .redirectErrorStream(true)
                .redirectOutput(notes.keeperLog().toFile())
                .start();
    }

    /** Prints the steps since the last call and tells whether there are no more to come. */
    private boolean showProgress() {
        boolean ended = notes.readySummary().isPresent() || notes.failure().isPresent();
        List<String> lines = notes.progress();
        lines.subList(shown, lines.size()).forEach(console::line);
        shown = lines.size();
        return ended;
    }

    private static int awaitEnd(Process keeper) {
        try {
            return keeper.waitFor();
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
