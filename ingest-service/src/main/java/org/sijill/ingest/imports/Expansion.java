package org.sijill.ingest.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sijill.ingest.imports.ItemReader.UnreadableException;

/** Guards against compressed content that unfolds without end: counts on both sides of the decompression. */
final class Expansion {

    /** Below this many bytes no ratio is a danger. */
    private static final long HARMLESS = 64L << 20;

    private final int mostTimes;
    private long compressed;
    private long expanded;

    Expansion(int mostTimes) {
        this.mostTimes = mostTimes;
    }

    /** Counts what goes into the decompression. */
    InputStream compressed(InputStream stream) {
        return new Counting(stream) {
            @Override
            void count(long bytes) {
                compressed += bytes;
            }
        };
    }

    /** Counts what comes out of it, and ends it when it is out of all proportion. */
    InputStream expanded(InputStream stream) {
        return new Counting(stream) {
            @Override
            void count(long bytes) throws UnreadableException {
                expanded += bytes;
                if (expanded > HARMLESS && expanded / mostTimes > compressed) {
                    throw new UnreadableException(
                            "the upload unfolds to more than " + mostTimes + " times its size and is not read on");
                }
            }
        };
    }

    private abstract static class Counting extends FilterInputStream {

        Counting(InputStream stream) {
            super(stream);
        }

        abstract void count(long bytes) throws UnreadableException;

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }
    }
}
