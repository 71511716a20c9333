package org.sijill.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
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
        return new ArchiveReader(new TarEntries(new TarArchiveInputStream(stream)), drafts, largestFile);
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
            ZipEntry entry = archive.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = archive.getNextEntry();
            }
            return entry == null ? null : entry.getName();
        }

        @Override
        public InputStream content() {
            return expansion.expanded(archive);
        }
    }

    private record TarEntries(TarArchiveInputStream archive) implements Entries {

        @Override
        public @Nullable String next() throws IOException {
            TarArchiveEntry entry = archive.getNextEntry();
            while (entry != null && !entry.isFile()) {
                entry = archive.getNextEntry();
            }
            return entry == null ? null : entry.getName();
        }

        @Override
        public InputStream content() {
            return archive;
        }
    }
}
