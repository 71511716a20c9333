package org.sijill.stack.upload;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.sijill.stack.process.StackException;

/**
 * A file in a form that the API takes.
 *
 * @param contentType its media type
 * @param gzip whether it is compressed as a whole
 * @param items lines or files in it; 0 when that is not known
 */
public record Upload(Path file, String contentType, boolean gzip, long items) {

    private static final String NDJSON = "application/x-ndjson";
    private static final String TAR = "application/x-tar";
    private static final List<String> FILES = List.of(".txt", ".html", ".htm", ".json");

    /**
     * Takes a file as it is, or packs what the API takes only in archives.
     *
     * @param spare a file that does not exist yet, for an archive
     */
    public static Upload of(Path path, Path spare) throws IOException {
        if (Files.isDirectory(path)) {
            return pack(path, spare);
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(".gz") || name.endsWith(".tgz");
        String plain = name.endsWith(".tgz") ? name.replace(".tgz", ".tar") : name.replaceFirst("\\.gz$", "");
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> new Upload(path, NDJSON, gzip, lines(path, gzip));
            case "tar" -> new Upload(path, TAR, gzip, 0);
            case "zip" -> new Upload(path, "application/zip", false, 0);
            case "xml", "rss", "atom" -> new Upload(path, "application/rss+xml", gzip, 0);
            case "txt", "html", "htm", "json" -> pack(path, spare);
            default ->
                throw new StackException(path
                        + " is not a file that can be imported: .ndjson, .jsonl, .zip, .tar, .xml, .rss, .atom, .txt,"
                        + " .html or .json, the first ones also with .gz");
        };
    }

    /** What a media type from elsewhere is called in a file's name; empty for one that cannot be imported. */
    static String ending(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> ".ndjson";
            case "application/rss+xml", "application/atom+xml", "application/xml", "text/xml" -> ".xml";
            case "application/zip" -> ".zip";
            case "application/x-tar" -> ".tar";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "application/json" -> ".json";
            default -> "";
        };
    }

    private static Upload pack(Path path, Path archive) throws IOException {
        long packed = 0;
        Path absolute = path.toAbsolutePath();
        Path root = Files.isDirectory(path) ? absolute : absolute.resolveSibling("");
        try (Stream<Path> files = Files.walk(path);
                OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path file : (Iterable<Path>) files.filter(Upload::isRead).sorted()::iterator) {
                String name = root.relativize(file.toAbsolutePath()).toString();
                TarArchiveEntry entry = new TarArchiveEntry(name.replace('\\', '/'));
                entry.setSize(Files.size(file));
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
                packed++;
            }
        }
        if (packed == 0) {
            throw new StackException("There is no .txt, .html or .json file in " + path);
        }
        return new Upload(archive, TAR, true, packed);
    }

    private static boolean isRead(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && FILES.stream().anyMatch(name::endsWith);
    }

    /** As the service counts them: blank lines are none. */
    private static long lines(Path file, boolean gzip) throws IOException {
        long lines = 0;
        boolean blank = true;
        byte[] buffer = new byte[1 << 16];
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream stream = gzip ? new GZIPInputStream(raw) : raw) {
            int read;
            while ((read = stream.read(buffer)) >= 0) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        lines += blank ? 0 : 1;
                        blank = true;
                    } else if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != '\t') {
                        blank = false;
                    }
                }
            }
        }
        return blank ? lines : lines + 1;
    }
}
