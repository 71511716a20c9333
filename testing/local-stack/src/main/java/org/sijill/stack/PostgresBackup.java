package org.sijill.stack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.sijill.stack.process.StackException;

/**
 * Copies a PostgreSQL's data folder into one file, while the server runs or while it does not. With a running server it
 * is PostgreSQL's own base backup ("Continuous Archiving", low-level API): what changes during the copy is in the
 * write-ahead log, which is copied last. The file holds the server's password, as the data does, and is readable by its
 * owner only.
 */
public final class PostgresBackup {

    /** The first entry, by which a backup is known; its content is the version of PostgreSQL. */
    static final String HEADER = "sijill-backup-1";

    /** The last entry: a file without it is not whole. */
    static final String END = "end";

    private static final String LOG = "pg_wal";

    /** Parts that PostgreSQL's manual leaves out: they speak of the running server or are made anew at its start. */
    private static final List<String> LEFT_OUT = List.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_dynshmem/",
            "pg_notify/",
            "pg_replslot/",
            "pg_serial/",
            "pg_snapshots/",
            "pg_stat_tmp/",
            "pg_subtrans/");

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final TarArchiveOutputStream tar;

    private PostgresBackup(Path folder, TarArchiveOutputStream tar) {
        this.folder = folder;
        this.tar = tar;
    }

    /** Backs up a server that does not run. */
    public static void ofStopped(Path folder, Path file) {
        write(folder, file, PostgresBackup::writeStopped);
    }

    /**
     * Backs up a running server.
     *
     * @param connection one of its own, by a superuser
     */
    public static void ofRunning(Path folder, Connection connection, Path file) {
        write(folder, file, backup -> backup.writeRunning(connection));
    }

    private static void write(Path folder, Path file, Work work) {
        Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (TarArchiveOutputStream tar = open(draft)) {
                PostgresBackup backup = new PostgresBackup(folder, tar);
                backup.entry(HEADER, Files.readString(folder.resolve("data/PG_VERSION")));
                backup.entry("password", Files.readString(folder.resolve("password")));
                work.write(backup);
                backup.entry(END, "");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException failure) {
            throw new StackException("Cannot back up " + folder + " to " + file, failure);
        }
    }

    private static TarArchiveOutputStream open(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), BUFFER);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out, BUFFER), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return tar;
    }

    private void writeStopped() throws IOException {
        copy(path -> true);
    }

    private void writeRunning(Connection connection) throws IOException, SQLException {
        // The slot keeps the log that the copy needs; it is gone with the connection.
        ask(connection, "select pg_create_physical_replication_slot('sijill_backup', true, true)");
        ask(connection, "select pg_backup_start('sijill', true)");
        copy(path -> !path.startsWith(LOG + "/"));
        String label = ask(connection, "select labelfile from pg_backup_stop(false)");
        entry("data/backup_label", label);
        copy(path -> path.startsWith(LOG + "/"));
        ask(connection, "select pg_drop_replication_slot('sijill_backup')");
    }

    /** Copies what lies in the data folder; folders are entries, because PostgreSQL wants the empty ones too. */
    private void copy(Predicate<String> wanted) throws IOException {
        Path data = folder.resolve("data");
        for (Path file : files(data)) {
            String path = data.relativize(file).toString() + (Files.isDirectory(file) ? "/" : "");
            // A folder whose content is left out stays itself.
            boolean leftOut = LEFT_OUT.stream()
                    .anyMatch(left ->
                            left.endsWith("/") ? path.startsWith(left) && !path.equals(left) : path.equals(left));
            if (path.length() > 1 && !leftOut && wanted.test(path)) {
                copy(file, "data/" + path);
            }
        }
    }

    /** Everything in a folder and below; a running server makes and deletes files meanwhile. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                files.add(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        files.sort(null);
        return files;
    }

    private void copy(Path file, String name) throws IOException {
        if (name.endsWith("/")) {
            tar.putArchiveEntry(new TarArchiveEntry(name));
            tar.closeArchiveEntry();
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            fill(content, entry.getSize());
            tar.closeArchiveEntry();
        } catch (NoSuchFileException vanished) {
            // A table that was dropped meanwhile; the log says so.
        }
    }

    /** Exactly as long as was said: what a file grows or shrinks by meanwhile is in the log. */
    private void fill(InputStream content, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int most = (int) Math.min(left, BUFFER);
            int read = content.readNBytes(buffer, 0, most);
            Arrays.fill(buffer, read, most, (byte) 0);
            tar.write(buffer, 0, most);
            left -= most;
        }
    }

    private void entry(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** What is between the first entries and the last. */
    private interface Work {
        void write(PostgresBackup backup) throws IOException, SQLException;
    }
}
