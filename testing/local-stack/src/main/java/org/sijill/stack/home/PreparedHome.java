package org.sijill.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.sijill.stack.process.StackException;

/**
 * Unpacked server programs, kept under a name that tells their content, so that they are prepared once and a changed
 * plugin or version gives another home. A home is locked by every process that uses it; one that nobody uses and that
 * has another name than the wanted one is removed.
 */
final class PreparedHome {

    /** Unpacking and installing a plugin takes about 5 s; a slow disk may take much longer. */
    private static final Duration PREPARATION = Duration.ofMinutes(5);

    /** Fills an empty folder. */
    interface Preparation {
        void fill(Path folder) throws IOException;
    }

    private PreparedHome() {}

    /** The folder {@code kind-key}, filled when it does not exist yet, in use by this process until it ends. */
    static Path get(Path homes, String kind, String key, Preparation preparation) {
        Path home = homes.resolve(kind + "-" + key);
        synchronized (PreparedHome.class) {
            try (FileMutex _ = FileMutex.exclusive(homes.resolve(kind + ".preparation"), PREPARATION)) {
                if (!Files.exists(home)) {
                    prepare(homes.resolve("preparing-" + kind), home, preparation);
                }
                FileMutex.tryShared(usage(home));
                removeOthers(homes, kind, home);
            }
        }
        return home;
    }

    private static void prepare(Path workshop, Path home, Preparation preparation) {
        try {
            Folders.delete(workshop);
            preparation.fill(Folders.open(workshop));
            Files.move(workshop, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + home, e);
        }
    }

    private static void removeOthers(Path homes, String kind, Path wanted) {
        for (Path home : Folders.list(homes)) {
            boolean another = home.getFileName().toString().startsWith(kind + "-")
                    && Files.isDirectory(home)
                    && !home.equals(wanted);
            if (another) {
                FileMutex.tryExclusive(usage(home)).ifPresent(mutex -> {
                    Folders.delete(home);
                    mutex.close();
                });
            }
        }
    }

    private static Path usage(Path home) {
        return home.resolveSibling(home.getFileName() + ".usage");
    }
}
