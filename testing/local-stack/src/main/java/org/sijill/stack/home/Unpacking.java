package org.sijill.stack.home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks archives so that everybody may read the files and run the programs, whatever this process' umask is. */
final class Unpacking {

    private static final int ANY_EXECUTE = 0111;

    private Unpacking() {}

    /** A zip whose entries all lie in one top folder, which is left out. */
    static void zipWithoutTopFolder(Path archive, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path file = inside(target, name);
                if (entry.isDirectory()) {
                    Folders.open(file);
                } else {
                    try (InputStream content = zip.getInputStream(entry)) {
                        write(content, file, entry.getUnixMode());
                    }
                }
            }
        }
    }

    static void tarXz(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Folders.open(file);
                } else if (entry.isSymbolicLink()) {
                    Folders.open(parent(file));
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    write(tar, file, entry.getMode());
                }
            }
        }
    }

    private static void write(InputStream content, Path file, int mode) throws IOException {
        Folders.open(parent(file));
        Files.copy(content, file);
        String permissions = (mode & ANY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " is in no folder");
        }
        return parent;
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive has an entry outside of its own folder: " + name);
        }
        return file;
    }
}
