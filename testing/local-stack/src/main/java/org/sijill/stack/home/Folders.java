package org.sijill.stack.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.process.StackException;

/** Folders as a whole: made, copied, listed, deleted. */
public final class Folders {

    private Folders() {}

    /** Makes the folder, and those above it that are missing, and lets everybody through, whatever the umask is. */
    public static Path open(Path folder) {
        try {
            Path parent = folder.getParent();
            if (parent != null && !Files.exists(parent)) {
                open(parent);
            }
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new StackException("Cannot make the folder " + folder, e);
        }
    }

    /** Whether the folder is this process' user's; a link is judged itself, not what it points to. */
    static boolean isOwnedByThisUser(Path folder) {
        try {
            UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
            return owner.getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new StackException("Cannot tell whose " + folder + " is", e);
        }
    }

    /** What lies directly in the folder, in the order of names; nothing when there is no such folder. */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new StackException("Cannot list the folder " + folder, e);
        }
    }

    /** Replaces the target folder by a copy of the source. */
    public static void copy(Path source, Path target) {
        delete(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new StackException("Cannot copy " + source + " to " + target, e);
        }
    }

    /** Deletes a folder with all in it; files that vanish meanwhile are what was wanted. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new StackException("Cannot delete " + folder, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
