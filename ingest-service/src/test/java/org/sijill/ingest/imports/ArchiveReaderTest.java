package org.sijill.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.http.json.StrictJson;
import org.sijill.ingest.imports.ItemReader.UnreadableException;

class ArchiveReaderTest {

    private static final int LIMIT = 1_000;
    private static final int MOST_TIMES = 200;
    private static final int MEBIBYTE = 1 << 20;
    private static final FileDrafts DRAFTS = new FileDrafts(new DraftJson(StrictJson.mapper(), false));

    @Test
    void aFileOverTheLimitIsRefusedAndTheNextOneIsRead() throws IOException {
        for (ArchiveReader reader : List.of(
                zip(zipOf(entry("long.txt", "a".repeat(100_000)), entry("short.txt", "نص قصير"))),
                tar(new ByteArrayInputStream(
                        tarOf(entry("long.txt", "a".repeat(100_000)), entry("short.txt", "نص قصير")))))) {
            List<ImportItem> items = read(reader);

            assertThat(items).extracting(ImportItem::line).containsExactly(1L, 2L);
            assertThatExceptionOfType(HttpProblem.class)
                    .isThrownBy(() -> items.getFirst().draft().read())
                    .withMessageContaining("over the limit");
            assertThat(items.getLast().draft().read().body()).isEqualTo("نص قصير");
        }
    }

    @Test
    void aZipBombIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            for (int i = 0; i < 256; i++) {
                zip.write(new byte[MEBIBYTE]);
            }
            zip.closeEntry();
        }

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(zip(bytes.toByteArray())))
                .withMessageContaining("unfolds");
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_GNUTYPE_LONGNAME, TarConstants.LF_PAX_EXTENDED_HEADER_LC})
    void aTarsHeadersAreNotReadIntoMemoryWithoutEnd(byte kind) throws IOException {
        TarArchiveEntry header = new TarArchiveEntry("header", kind);
        header.setSize(1024L * MEBIBYTE);
        byte[] block = new byte[512];
        header.writeEntryHeader(block);
        byte[] beginning = "1073741824 comment=".getBytes(UTF_8);

        InputStream endless = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(block), new ByteArrayInputStream(beginning)),
                new Endless());

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(tar(endless)))
                .withMessageContaining("headers");
    }

    private static List<ImportItem> read(ArchiveReader reader) throws IOException {
        List<ImportItem> items = new ArrayList<>();
        try (reader) {
            for (ImportItem item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static ArchiveReader zip(byte[] archive) {
        Expansion expansion = new Expansion(MOST_TIMES);
        return ArchiveReader.zip(expansion.compressed(new ByteArrayInputStream(archive)), expansion, DRAFTS, LIMIT);
    }

    private static ArchiveReader tar(InputStream archive) {
        return ArchiveReader.tar(archive, DRAFTS, LIMIT);
    }

    private static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(UTF_8));
    }

    private static byte[] zipOf(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tarOf(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Entry entry : entries) {
                TarArchiveEntry header = new TarArchiveEntry(entry.name());
                header.setSize(entry.content().length);
                tar.putArchiveEntry(header);
                tar.write(entry.content());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Written, never compared.
    private record Entry(String name, byte[] content) {}

    /** The same letter over and over. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'a';
        }
    }
}
