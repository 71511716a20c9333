package org.sijill.ingest.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;

/** Reads the files of an archive one after the other. Names are ids only; nothing is ever written under them. */
final class ArchiveReader implements ItemReader {

    private final Entries entries;
    private final FileDrafts drafts;
    private final int largestFile;
    private long number;

    private ArchiveReader(Entries entries, FileDrafts drafts, int largestFile) {
        this.entries = entries;
        this.drafts = drafts;
        this.largestFile = largestFile;
    }

    static ArchiveReader zip(InputStream stream, Expansion expansion, FileDrafts drafts, int largestFile) {
        return new ArchiveReader(new ZipEntries(new ZipInputStream(stream), expansion), drafts, largestFile);
    }

    static ArchiveReader tar(InputStream stream, FileDrafts drafts, int largestFile) {
        Headers headers = new Headers(stream);
        return new ArchiveReader(new TarEntries(new TarArchiveInputStream(headers), headers), drafts, largestFile);
    }

    @Override
    public @Nullable ImportItem next() throws IOException {
        String name = entries.next();
        if (name == null) {
            return null;
        }
        number++;
        byte[] content = entries.content().readNBytes(largestFile + 1);
        if (content.length > largestFile) {
            return new ImportItem(number, 0, () -> {
                throw Problems.invalidField(
                        Problems.WHOLE_BODY, "the file is over the limit of " + largestFile + " bytes");
            });
        }
        return new ImportItem(number, content.length, () -> drafts.read(name, content));
    }

    @Override
    public void close() throws IOException {
        entries.content().close();
    }

    /** The files of an archive. */
    private interface Entries {

        /** The name of the next file; null at the end. */
        @Nullable
        String next() throws IOException;

        InputStream content();
    }

    private record ZipEntries(ZipInputStream archive, Expansion expansion) implements Entries {

        @Override
        public @Nullable String next() throws IOException {
            ZipEntry entry = nextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = nextEntry();
            }
            return entry == null ? null : entry.getName();
        }

        /** What is left of a file is unpacked too, so it has to count. */
        private @Nullable ZipEntry nextEntry() throws IOException {
            content().transferTo(OutputStream.nullOutputStream());
            return archive.getNextEntry();
        }

        @Override
        public InputStream content() {
            return expansion.expanded(archive);
        }
    }

    private record TarEntries(TarArchiveInputStream archive, Headers headers) implements Entries {

        @Override
        public @Nullable String next() throws IOException {
            TarArchiveEntry entry = nextEntry();
            while (entry != null && !entry.isFile()) {
                entry = nextEntry();
            }
            return entry == null ? null : entry.getName();
        }

        private @Nullable TarArchiveEntry nextEntry() throws IOException {
            // Else what is left of the file would be taken for headers.
            if (archive.getCurrentEntry() != null) {
                archive.transferTo(OutputStream.nullOutputStream());
            }
            headers.begin();
            try {
                return archive.getNextEntry();
            } finally {
                headers.end();
            }
        }

        @Override
        public InputStream content() {
            return archive;
        }
    }

    /** Guards against a tar's long names and extended headers, which are read into memory as a whole. */
    private static final class Headers extends FilterInputStream {

        private static final long MOST = 1 << 20;

        private long left = Long.MAX_VALUE;

        Headers(InputStream stream) {
            super(stream);
        }

        void begin() {
            left = MOST;
        }

        void end() {
            left = Long.MAX_VALUE;
        }

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

        private void count(long bytes) throws UnreadableException {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableException("the archive has headers of more than " + MOST + " bytes");
            }
        }
    }
}
