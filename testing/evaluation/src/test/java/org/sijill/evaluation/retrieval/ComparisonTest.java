package org.sijill.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    Path data;

    @Test
    void aPoolIsReadAndAskedAndReported() throws IOException {
        // Given
        Files.createDirectories(data.resolve("retrieval"));
        Files.writeString(data.resolve("retrieval/sample.json"), """
                {"data": [{"title": "حلب", "paragraphs": [
                  {"context": "حلب مدينة في شمال سوريا", "qas": [{"question": "أين تقع حلب؟"}]}]}]}""");
        writeNews();
        Pool pool = Pool.read(data, 1);

        // When
        Comparison comparison;
        try (SearchSystem stock = new StockLucene(pool.documents());
                SearchSystem perfect = new Always(pool.documents().get(0).id())) {
            comparison = Comparison.of(pool.sets().get(0), stock, perfect);
        }

        // Then
        assertThat(pool.documents()).hasSize(2);
        assertThat(comparison.stock().recall()).isEqualTo(1);
        assertThat(comparison.sijill()).isEqualTo(new Measures(1, 1, 1));
        assertThat(Report.table(List.of(comparison))).contains("| sample (1) | Sijill | 1.0000 | 1.0000 | 1.0000 |");
        assertThat(Report.plot(List.of(comparison))).startsWith("<svg").contains("sample");
    }

    private void writeNews() throws IOException {
        Files.createDirectories(data.resolve("news"));
        try (var news = new GZIPOutputStream(Files.newOutputStream(data.resolve("news/some.ndjson.gz")))) {
            news.write("""
                    {"title": "", "body": " "}
                    {"title": "خبر", "body": "خبر من دمشق"}
                    {"title": "خبر", "body": "خبر آخر"}
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Always(String id) implements SearchSystem {

        @Override
        public List<String> ask(String question) {
            return List.of(id);
        }

        @Override
        public void close() {}
    }
}
