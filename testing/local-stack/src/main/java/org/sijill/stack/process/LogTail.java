package org.sijill.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for the message of a start that failed. */
public final class LogTail {

    /** Enough for a Java stack trace and its causes; reading no more keeps a huge log harmless. */
    private static final int BYTES = 64 * 1024;

    /** Elasticsearch tells all its JVM's arguments in one line of thousands of characters. */
    private static final int WIDTH = 500;

    private LogTail() {}

    /** At most {@code count} last lines, each cut to a width that can be read; a file that cannot be read gives one line that says so. */
    public static List<String> lines(Path log, int count) {
        if (!Files.exists(log)) {
            return List.of("(no log at " + log + ")");
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) Math.min(BYTES, file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(LogTail::cut)
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(cannot read " + log + ": " + e.getMessage() + ")");
        }
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    static String text(Path log) {
        return String.join(System.lineSeparator(), lines(log, 40));
    }
}
