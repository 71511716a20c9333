package org.sijill.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;

/**
 * A server's own folder and port: lasting ones, or throw-away ones that are deleted when the server is closed. What a
 * killed process left behind is swept away by the next one that takes a throw-away place.
 */
public final class ServerPlace implements AutoCloseable {

    private static final String IN_USE = "in-use";

    private final Path folder;
    private final int port;
    private final @Nullable FileMutex throwAway;

    private ServerPlace(Path folder, int port, @Nullable FileMutex throwAway) {
        this.folder = folder;
        this.port = port;
        this.throwAway = throwAway;
    }

    /** A folder that stays and a port that is known beforehand. */
    public static ServerPlace lasting(Path folder, int port) {
        return new ServerPlace(Folders.open(folder), port, null);
    }

    /** A new folder and a free port that stays this server's, also over restarts. */
    public static synchronized ServerPlace throwAway(Installation installation, String name) {
        Path all = installation.throwAway();
        try (FileMutex _ = FileMutex.exclusive(all.resolve("sweeping"), Duration.ofMinutes(1))) {
            Folders.list(all).stream().filter(Files::isDirectory).forEach(ServerPlace::sweep);
            Path folder = Folders.open(Files.createTempDirectory(all, name + "-"));
            FileMutex mutex = FileMutex.tryExclusive(folder.resolve(IN_USE))
                    .orElseThrow(() -> new StackException(folder + " is new and yet somebody uses it"));
            return new ServerPlace(folder, Ports.reserve(), mutex);
        } catch (IOException e) {
            throw new StackException("Cannot make a folder in " + all, e);
        }
    }

    public Path folder() {
        return folder;
    }

    public int port() {
        return port;
    }

    public boolean isThrowAway() {
        return throwAway != null;
    }

    /** Deletes the folder if it is a throw-away one. */
    @Override
    public void close() {
        if (throwAway != null) {
            Folders.delete(folder);
            throwAway.close();
        }
    }

    private static void sweep(Path folder) {
        FileMutex.tryExclusive(folder.resolve(IN_USE)).ifPresent(mutex -> {
            Folders.delete(folder);
            mutex.close();
        });
    }
}
