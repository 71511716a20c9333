package org.sijill.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.http.json.StrictJson;

class LineReaderTest {

    private static final int LIMIT = 200;

    @Test
    void linesAreNumberedAndBlankOnesAreNone() throws IOException {
        List<ImportItem> items = read("{\"body\": \"a\"}\r\n\n  \n{\"body\": \"b\"}");

        assertThat(items).extracting(ImportItem::line).containsExactly(1L, 4L);
        assertThat(items.getLast().draft().read().body()).isEqualTo("b");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(read("\uFEFF{\"body\": \"a\"}\n").getFirst().draft().read().body())
                .isEqualTo("a");
    }

    @Test
    void aLineOverTheLimitIsRefusedAndTheNextOneIsRead() throws IOException {
        List<ImportItem> items = read("{\"body\": \"" + "a".repeat(100_000) + "\"}\n{\"body\": \"b\"}\n");

        assertThat(items).hasSize(2);
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> items.getFirst().draft().read())
                .withMessageContaining("over the limit of 200 bytes");
        assertThat(items.getLast().draft().read().body()).isEqualTo("b");
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() throws IOException {
        String body = "a".repeat(LIMIT - "{\"body\":\"\"}".length());

        assertThat(read("{\"body\":\"" + body + "\"}\n")
                        .getFirst()
                        .draft()
                        .read()
                        .body())
                .isEqualTo(body);
    }

    @Test
    void nothingIsNoLine() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    private static List<ImportItem> read(String text) throws IOException {
        List<ImportItem> items = new ArrayList<>();
        DraftJson json = new DraftJson(StrictJson.mapper(), false);
        try (LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), json, LIMIT)) {
            for (ImportItem item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return items;
    }
}
