package org.sijill.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final String LINES = """
        {"externalId": "1", "source": "s", "title": "حلب", "body": "نص", "category": "politics"}
        {"externalId": "2", "source": "s", "body": "نص آخر", "publishedAt": null}
        """;

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWithoutFieldsThatAreNoDrafts() throws IOException {
        assertThat(Drafts.ofFile(file(), 2).map(Draft::json))
                .containsExactly(
                        "{\"externalId\":\"1\",\"source\":\"s\",\"title\":\"حلب\",\"body\":\"نص\"}",
                        "{\"externalId\":\"2\",\"source\":\"s\",\"body\":\"نص آخر\"}");
        assertThat(Drafts.ofFile(file(), 1).findFirst().orElseThrow().textBytes())
                .isEqualTo(10);
    }

    @Test
    void aFileThatIsTooShortComesAgainUnderOtherIds() throws IOException {
        assertThat(Drafts.ofFile(file(), 5).map(Draft::json).distinct()).hasSize(5);
        assertThat(Drafts.ofFile(file(), 5).skip(4).findFirst().orElseThrow().json())
                .contains("\"1~2\"");
    }

    @Test
    void articlesToWarmUpWithHaveTheFilesWordsTheOtherWayRound() throws IOException {
        assertThat(Drafts.mirrored(file(), "w", 2).map(Draft::json))
                .containsExactly(
                        "{\"externalId\":\"s/1\",\"source\":\"w\",\"title\":\"حلب\",\"body\":\"نص\"}",
                        "{\"externalId\":\"s/2\",\"source\":\"w\",\"body\":\"آخر نص\"}");
    }

    @Test
    void madeUpArticlesAreTheSameEachTime() {
        List<String> first = Drafts.generated("g", 50).map(Draft::json).toList();

        assertThat(Drafts.generated("g", 50).map(Draft::json)).containsExactlyElementsOf(first);
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void withoutAFileArticlesAreMadeUp() throws IOException {
        Path missing = folder.resolve("missing.ndjson");

        assertThat(BenchmarkOptions.of(List.of("--articles", "7"), missing))
                .isEqualTo(new BenchmarkOptions(null, 7, false));
        assertThat(BenchmarkOptions.of(List.of(), file())).isEqualTo(new BenchmarkOptions(file(), 2, false));
        assertThat(BenchmarkOptions.of(List.of("--generated"), file()).file()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.of(List.of("--data", missing.toString()), file()));
        assertThatIllegalArgumentException().isThrownBy(() -> BenchmarkOptions.of(List.of("--fast"), file()));
    }

    private Path file() throws IOException {
        Path file = folder.resolve("drafts.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
