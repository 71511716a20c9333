package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijill.stack.SijillStack;

/** Uploads that nobody in their right mind sends: refused with line and reason, good lines kept, memory bounded. */
class HostileImportIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static final int MEBIBYTE = 1 << 20;
    private static final long MOST_MEMORY = 512L * MEBIBYTE;

    private final SijillStack stack = Stacks.shared();
    private final Api api = new Api(stack.gateway().uri());
    private final Ledger record = new Ledger(stack);
    private final Uploads uploads = new Uploads(api);

    @AfterEach
    void memoryIsBounded() throws IOException {
        Path status = Path.of("/proc/" + stack.ingest().pid() + "/status");
        String peak = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(peak.replaceAll("\\D", "")) * 1024).isLessThan(MOST_MEMORY);
    }

    @Test
    void aLineOfAGibibyte() {
        byte[] before =
                Uploads.line("hostile-long", "before", "قبل السطر الطويل.").getBytes(UTF_8);
        byte[] after = ("\n" + Uploads.line("hostile-long", "after", "بعد السطر الطويل.")).getBytes(UTF_8);

        Answer answer = uploads.send(
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(before),
                        new Repeated('a', 1024L * MEBIBYTE),
                        new ByteArrayInputStream(after))))),
                "identity");
        JsonNode view = uploads.awaitOver(answer.json().path("id").asText());

        assertThat(view.path("created").asInt()).isEqualTo(2);
        assertError(view, 2, "over the limit");
    }

    @Test
    void brokenUtf8() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(Uploads.line("hostile-bytes", "1", "الأول.").getBytes(UTF_8));
        lines.write("{\"source\": \"hostile-bytes\", \"body\": \"".getBytes(UTF_8));
        lines.write(new byte[] {(byte) 0xD8, (byte) 0x20, (byte) 0xFF});
        lines.write("\"}\n".getBytes(UTF_8));
        lines.write(Uploads.line("hostile-bytes", "2", "الثاني.").getBytes(UTF_8));

        JsonNode view = uploads.awaitOver(uploads.start(Uploads.NDJSON, lines.toByteArray(), ""));

        assertThat(view.path("created").asInt()).isEqualTo(2);
        assertError(view, 2, "is not UTF-8");
    }

    @Test
    void tenThousandLevels() {
        String deep = "{\"source\": \"x\", \"body\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";

        JsonNode view = uploads.awaitOver(uploads.start(deep + Uploads.line("hostile-deep", "1", "الأول.")));

        assertThat(view.path("created").asInt()).isEqualTo(1);
        assertThat(view.path("errors").path(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void deepNestingUnderAnUnknownField() {
        String deep = "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";
        String lines = deep + Uploads.line("hostile-deeper", "1", "الأول.");

        JsonNode view = uploads.awaitOver(uploads.start(Uploads.NDJSON, lines.getBytes(UTF_8), "?ignoreUnknown=true"));

        assertThat(view.path("created").asInt()).isEqualTo(1);
        assertError(view, 1, "nested too deeply");
    }

    @Test
    void aGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(Uploads.line("hostile-bomb", "before", "قبل القنبلة.").getBytes(UTF_8));
            new Repeated('\0', 4096L * MEBIBYTE).transferTo(gzip);
        }

        JsonNode view = uploads.awaitOver(uploads.startGzip(bomb.toByteArray()));

        assertThat(view.path("state").asText()).isEqualTo("failed");
        assertThat(view.path("created").asInt()).isEqualTo(1);
        assertError(view, 2, "unfolds");
    }

    @Test
    void gzipThatIsNone() {
        JsonNode view = uploads.awaitOver(uploads.startGzip("حلب".getBytes(UTF_8)));

        assertThat(view.path("state").asText()).isEqualTo("failed");
        assertThat(view.path("errors")).hasSize(1);
    }

    @Test
    void gzipThatIsCutOff() {
        byte[] whole = Uploads.gzip(Uploads.articles("hostile-cut", 2_000).getBytes(UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        JsonNode view = uploads.awaitOver(uploads.startGzip(half));

        assertThat(view.path("state").asText()).isEqualTo("failed");
        assertThat(view.path("created").asInt()).isBetween(500, 1_500);
        assertThat(view.path("failure").asText()).contains("middle of compressed content");
    }

    @Test
    void duplicateKeysAndWrongTypes() {
        String lines = """
                {"source": "a", "source": "b", "body": "نص"}
                {"source": 7, "body": "نص"}
                {"source": "x", "body": ["نص"]}
                []
                null
                {"source": "x", "body": "a\\u0000b"}
                {"source": "x", "body": "\\ud83d"}
                """;

        JsonNode view = uploads.awaitOver(uploads.start(lines));

        assertThat(view.path("rejected").asInt()).isEqualTo(7);
        assertThat(view.path("errors").findValuesAsText("line")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(view.path("errors").findValuesAsText("field"))
                .containsExactly("source", "source", "body", "$", "$", "body", "body");
    }

    @Test
    void manyErrorsAreAllCountedAndSomeKept() {
        JsonNode view = uploads.awaitOver(uploads.start("{}\n".repeat(3_000)));

        assertThat(view.path("rejected").asInt()).isEqualTo(3_000);
        assertThat(view.path("errors")).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void aClientThatStopsSending() throws IOException {
        URI gateway = stack.gateway().uri();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + IMPORTS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + stack.tokens().issue("editor") + "\r\nContent-Type: " + Uploads.NDJSON
                            + "\r\nContent-Length: 1000000\r\n\r\n"
                            + Uploads.line("hostile-silent", "1", "الأول.")
                            + "{\"source\": \"hostile-silent\", \"bo")
                    .getBytes(UTF_8));
            out.flush();
            // Longer than every limit on silence; the connection stays open all the while.
            await().atMost(Duration.ofSeconds(100))
                    .until(() -> record.number("select count(*) from import_job where broken_off is not null"
                                    + " and state = 'finished' and bytes < 1000")
                            == 1);
        }

        assertThat(record.number("select count(*) from article where source = 'hostile-silent'"))
                .isEqualTo(1);
        assertThat(record.number("select e.line from import_error e join import_job j on j.id = e.job_id"
                        + " where j.broken_off is not null and j.bytes < 1000"))
                .isEqualTo(2);
    }

    private static void assertError(JsonNode view, int line, String detail) {
        JsonNode error = view.path("errors").path(0);
        assertThat(error.path("line").asInt()).isEqualTo(line);
        assertThat(error.path("detail").asText()).contains(detail);
    }

    /** The same character over and over. */
    private static final class Repeated extends InputStream {

        private final char character;
        private long left;

        Repeated(char character, long length) {
            this.character = character;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? character : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + read, (byte) character);
            left -= read;
            return read;
        }
    }
}
