package org.sijill.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.PrivateFile;
import org.sijill.stack.home.ServerHomes;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;

/** Makes a PostgreSQL's folder out of a backup. */
public final class PostgresRestore {

    private PostgresRestore() {}

    /**
     * Replaces the folder, once all of the backup has been unpacked beside it; a backup that is not whole or of another
     * version of PostgreSQL changes nothing.
     */
    public static void into(Path folder, Path file) {
        Path draft = folder.resolveSibling(folder.getFileName() + ".restoring");
        try {
            Folders.delete(draft);
            Folders.open(draft);
            unpack(file, draft);
            ServerUser.current().own(draft.resolve("data"));
            Folders.delete(folder);
            Files.move(draft, folder);
        } catch (IOException failure) {
            throw new StackException(file + " cannot be restored, and nothing has been changed", failure);
        } finally {
            Folders.delete(draft);
        }
    }

    private static void unpack(Path file, Path target) throws IOException {
        boolean whole = false;
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            TarArchiveEntry entry = tar.getNextEntry();
            requireFitting(entry == null ? "" : entry.getName(), tar, file);
            for (entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                whole = entry.getName().equals(PostgresBackup.END);
                if (!whole) {
                    unpack(entry, tar, target);
                }
            }
        }
        if (!whole) {
            throw new IOException("the end of the backup is missing");
        }
    }

    private static void requireFitting(String name, InputStream content, Path file) throws IOException {
        if (!name.equals(PostgresBackup.HEADER)) {
            throw new IOException(file + " is not a backup of Sijill");
        }
        String version = new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
        String ours = ServerHomes.postgresqlVersion();
        if (!ours.startsWith(version + ".")) {
            throw new IOException("the backup is of PostgreSQL " + version + ", and this is " + ours);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the backup has an entry outside of its own folder: " + entry.getName());
        }
        if (entry.getName().equals("password")) {
            PrivateFile.write(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } else if (entry.isDirectory()) {
            createFolder(file);
        } else {
            // It lies inside the target, so it has one.
            createFolder(Objects.requireNonNull(file.getParent()));
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** PostgreSQL refuses a data folder that others can look into. */
    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
