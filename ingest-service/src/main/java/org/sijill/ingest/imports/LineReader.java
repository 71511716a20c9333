package org.sijill.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;

/** Reads lines of drafts. A line over the limit is passed over without being kept, however long it is. */
final class LineReader implements ItemReader {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final DraftJson json;
    private final int longestLine;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private byte[] line;
    private int length;
    private boolean tooLong;
    private long number;

    LineReader(InputStream stream, DraftJson json, int longestLine) {
        this.stream = stream;
        this.json = json;
        this.longestLine = longestLine;
        this.line = new byte[BUFFER];
    }

    @Override
    @Nullable
    public ImportItem next() throws IOException {
        while (readLine()) {
            number++;
            if (tooLong) {
                return new ImportItem(number, 0, () -> {
                    throw Problems.invalidField(
                            Problems.WHOLE_BODY, "the line is over the limit of " + longestLine + " bytes");
                });
            }
            byte[] content = content();
            if (content.length > 0) {
                return new ImportItem(number, content.length, () -> json.read(content));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Whether there was a line; the last one need not end with a line feed. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = endOfLine();
            take(end);
            if (end < filled) {
                position = end + 1;
                return true;
            }
            position = end;
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void take(int end) {
        int taken = end - position;
        if (tooLong || length + taken > longestLine) {
            tooLong = true;
            return;
        }
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.max(length + taken, line.length * 2));
        }
        System.arraycopy(buffer, position, line, length, taken);
        length += taken;
    }

    /** Without white space around it, which JSON allows, and without the mark that some editors put first. */
    private byte[] content() {
        int from = 0;
        int to = length;
        if (number == 1 && Arrays.equals(line, 0, Math.min(length, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK, 0, 3)) {
            from = BYTE_ORDER_MARK.length;
        }
        while (from < to && isSpace(line[from])) {
            from++;
        }
        while (to > from && isSpace(line[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}
