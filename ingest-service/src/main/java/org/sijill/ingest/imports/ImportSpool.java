package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/**
 * Uploads in PostgreSQL until they have been read. There they survive the service, are seen by every replica, and need no
 * disk of a pod.
 */
@ApplicationScoped
class ImportSpool {

    /** What is in memory of an upload while it comes in, and again while it is read. */
    private static final int CHUNK = 1 << 20;

    /** The import first, because its lock says whether it still takes anything. */
    private static final String APPEND = """
            with job as (
                update import_job set bytes = bytes + ?, touched_at = now() where id = ? and state = 'receiving'
                returning id)
            insert into import_chunk (job_id, number, inflated, content) select id, ?, ?, ? from job""";

    private static final String READ = "select inflated, content from import_chunk where job_id = ? and number = ?";

    /** An upload shows a sign of life several times before it would be taken for silent. */
    private static final int SIGNS_OF_LIFE = 6;

    private final ImportTables tables;
    private final Duration longestFilling;

    ImportSpool(ImportTables tables, ImportsConfig config) {
        this.tables = tables;
        this.longestFilling = config.uploadSilence().dividedBy(SIGNS_OF_LIFE);
    }

    /**
     * Keeps what a stream brings, piece by piece, each committed.
     *
     * @param compressed whether it is compressed already
     * @return the number of bytes
     * @throws IOException when the stream breaks off
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the import was ended meanwhile
     */
    long keep(String jobId, InputStream stream, boolean compressed) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long bytes = 0;
        boolean more = true;
        for (int number = 0; more; number++) {
            Filling filling = fill(stream, buffer);
            if (filling.length() > 0) {
                append(jobId, number, buffer, filling.length(), compressed);
            }
            bytes += filling.length();
            more = !filling.ended();
            if (filling.failure() != null) {
                throw filling.failure();
            }
        }
        return bytes;
    }

    /** What was kept, as it came in. */
    InputStream read(String jobId) {
        return new SpooledStream(jobId);
    }

    /** As much as there is for a while; also what came before a failure is worth keeping. */
    private Filling fill(InputStream stream, byte[] buffer) {
        int length = 0;
        long end = System.nanoTime() + longestFilling.toNanos();
        try {
            while (length < buffer.length && System.nanoTime() < end) {
                int read = stream.read(buffer, length, buffer.length - length);
                if (read < 0) {
                    return new Filling(length, true, null);
                }
                length += read;
            }
            return new Filling(length, false, null);
        } catch (IOException failure) {
            return new Filling(length, true, failure);
        }
    }

    private void append(String jobId, int number, byte[] buffer, int length, boolean compressed) {
        byte[] content = compressed ? Arrays.copyOf(buffer, length) : deflate(buffer, length);
        Integer inflated = compressed ? null : length;
        if (tables.execute(APPEND, (long) length, jobId, number, inflated, content) == 0) {
            throw Problems.of(ProblemType.CONFLICT, "the import was ended while it was uploaded");
        }
    }

    private static byte[] deflate(byte[] buffer, int length) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(buffer, 0, length);
            deflater.finish();
            // Deflate adds 5 bytes to each 16 KiB that it cannot shrink.
            byte[] deflated = new byte[length + length / 1024 + 64];
            return Arrays.copyOf(deflated, deflater.deflate(deflated));
        }
    }

    private static byte[] inflate(byte[] content, int length) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(content);
            byte[] inflated = new byte[length];
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(inflated, read, length - read);
                if (more == 0) {
                    throw new IllegalStateException("A piece of an upload that is shorter than it was");
                }
                read += more;
            }
            return inflated;
        } catch (DataFormatException failure) {
            throw new IllegalStateException("A piece of an upload that cannot be inflated", failure);
        }
    }

    private record Filling(
            int length, boolean ended, @Nullable IOException failure) {}

    private final class SpooledStream extends InputStream {

        private final String jobId;
        private InputStream piece = InputStream.nullInputStream();
        private int next;

        SpooledStream(String jobId) {
            this.jobId = jobId;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = piece.read(bytes, offset, length);
            while (read < 0 && open()) {
                read = piece.read(bytes, offset, length);
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            // GZIPInputStream looks for another member behind the end only where this is not 0.
            return Math.max(1, piece.available());
        }

        private boolean open() {
            List<byte[]> content = tables.query(
                    READ,
                    row -> {
                        int inflated = row.getInt(1);
                        return row.wasNull() ? row.getBytes(2) : inflate(row.getBytes(2), inflated);
                    },
                    jobId,
                    next);
            next++;
            content.forEach(bytes -> piece = new ByteArrayInputStream(bytes));
            return !content.isEmpty();
        }
    }
}
