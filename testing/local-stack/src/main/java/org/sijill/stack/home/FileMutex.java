package org.sijill.stack.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** A lock between processes. The system takes it back when the process that has it ends, however it ends. */
public final class FileMutex implements AutoCloseable {

    /**
     * What this process has. Asked before the file is opened, because closing any descriptor of a file gives back all
     * locks that the process has on it (POSIX); and it keeps the channels from being collected, which would close them.
     */
    private static final Map<Path, FileMutex> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileMutex(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock for the caller alone, unless anybody (this process included) has it in any form. */
    public static Optional<FileMutex> tryExclusive(Path file) {
        return attempt(file.toAbsolutePath().normalize(), false);
    }

    /** The lock together with other processes, unless one has it alone or this process has it already. */
    public static Optional<FileMutex> tryShared(Path file) {
        return attempt(file.toAbsolutePath().normalize(), true);
    }

    /** The lock for the caller alone, waiting for those who have it. */
    public static FileMutex exclusive(Path file, Duration limit) {
        List<FileMutex> taken = new ArrayList<>(1);
        Waiting.until(limit, () -> {
            tryExclusive(file).ifPresent(taken::add);
            return !taken.isEmpty();
        });
        if (taken.isEmpty()) {
            throw new StackException("Another process has had " + file + " locked for " + limit.toSeconds() + " s");
        }
        return taken.getFirst();
    }

    private static synchronized Optional<FileMutex> attempt(Path file, boolean shared) {
        if (HELD.containsKey(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
                channel.close();
                return Optional.empty();
            }
            FileMutex mutex = new FileMutex(file, channel);
            HELD.put(file, mutex);
            return Optional.of(mutex);
        } catch (OverlappingFileLockException e) {
            // The same class in another class loader of this process has it.
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException("Cannot lock " + file, e);
        }
    }

    @Override
    public void close() {
        HELD.remove(file);
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("Cannot unlock " + file, e);
        }
    }
}
