package org.sijill.stack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A child process that dies with this JVM, however this JVM ends. A small shell stands between the two and waits for
 * the end of a pipe that this JVM holds (see {@code supervise.sh}).
 */
public final class SupervisedProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final String SCRIPT = script();

    private final ChildCommand command;
    private final Process supervisor;
    private final ProcessHandle server;

    private SupervisedProcess(ChildCommand command, Process supervisor, ProcessHandle server) {
        this.command = command;
        this.supervisor = supervisor;
        this.server = server;
    }

    /** Starts the command and returns at once; whether it answers is for the caller to find out. */
    public static SupervisedProcess start(ChildCommand command) {
        try {
            Process supervisor = builder(command).start();
            BufferedReader output = supervisor.inputReader(StandardCharsets.UTF_8);
            String pid = output.readLine();
            if (pid == null) {
                throw new StackException("Cannot start " + command.name() + ": the supervising bash ended at once");
            }
            // A process that has already ended has no handle; the supervisor stands for it.
            ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseGet(supervisor::toHandle);
            return OrderlyExit.remember(new SupervisedProcess(command, supervisor, server));
        } catch (IOException e) {
            throw new StackException("Cannot start " + command.name(), e);
        }
    }

    private static ProcessBuilder builder(ChildCommand command) throws IOException {
        Files.createDirectories(command.workingFolder());
        List<String> words = new ArrayList<>();
        // In a session of its own the supervisor survives a signal to its parent's whole process group.
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(List.of("bash", "-c", SCRIPT, "supervise"));
        words.add(command.stopSignal());
        words.add(Long.toString(command.grace().toSeconds()));
        words.add(command.log().toString());
        if (command.asServerUser()) {
            words.addAll(ServerUser.current().prefix());
        }
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.workingFolder().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        return builder;
    }

    /** The server's own process id, not the supervisor's. */
    public long pid() {
        return server.pid();
    }

    public boolean isAlive() {
        return supervisor.isAlive();
    }

    /**
     * Waits for its first answer.
     *
     * @return {@code false} when it has ended or the limit has passed before that
     */
    public boolean awaitAnswer(Duration limit, BooleanSupplier answers) {
        return Waiting.until(limit, () -> answers.getAsBoolean() || !isAlive()) && isAlive();
    }

    /** How it ended, as a shell tells it; only for a process that is no longer alive. */
    public int exitValue() {
        return supervisor.exitValue();
    }

    /** Asks the server to end, and kills it after its grace; returns when it is gone. */
    public void stop() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException e) {
            throw new StackException("Cannot tell " + command.name() + " to stop", e);
        }
        if (!awaitEnd(command.grace().plus(AFTER_KILL))) {
            kill();
        }
        OrderlyExit.forget(this);
    }

    /** SIGKILL to the server and to every process it started, without asking; returns when they are gone. */
    public void kill() {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        boolean gone = awaitEnd(AFTER_KILL)
                && Waiting.until(AFTER_KILL, () -> tree.stream().noneMatch(ProcessHandle::isAlive));
        if (!gone) {
            throw new StackException(command.name() + " with process id " + pid() + " survives kill -9");
        }
    }

    /** What failed and the last lines of the log, as an exception to throw. */
    public StackException failure(String what) {
        return new StackException(command.name() + " " + what + ". The end of " + command.log() + ":"
                + System.lineSeparator() + LogTail.text(command.log()));
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return supervisor.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static String script() {
        try (InputStream stream = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
            if (stream == null) {
                throw new IllegalStateException("supervise.sh is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
