package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sijill.stack.SijillStack;

/** Uploads that take longer than the service waits for somebody who says nothing, on the way in or while they are read. */
class SlowImportsIT {

    private static final int MEBIBYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final SijillStack stack = TunedStack.STACK;
    private final Api api = new Api(stack.gateway().uri());
    private final Uploads uploads = new Uploads(api);

    @Test
    void anUploadThatComesLineByLineIsWaitedFor() throws IOException {
        int lines = 8;
        String content = Uploads.articles("slow-upload", lines);
        String answer;
        try (SlowUpload upload = new SlowUpload(stack, content)) {
            for (int i = 0; i < lines; i++) {
                upload.send(content.length() / lines);
                LockSupport.parkNanos(SECOND);
            }
            answer = upload.finish();
        }

        assertThat(answer).startsWith("HTTP/1.1 202");
        JsonNode view = uploads.awaitOver(answer.replaceAll("(?s).*Location: \\S*imports/([-0-9a-f]{36}).*", "$1"));
        assertThat(view.path("created").asInt()).isEqualTo(lines);
        assertThat(view.has("brokenOff")).isFalse();
    }

    @Test
    void whoSendsOnAfterTheEndIsToldSo() throws IOException {
        String content = Uploads.articles("slow-cancelled", 8);
        String answer;
        try (SlowUpload upload = new SlowUpload(stack, content)) {
            upload.send(content.length() / 2);
            String id = await().atMost(PATIENCE).until(this::receiving, found -> !found.isEmpty());
            assertThat(api.delete("/api/v1/imports/" + id).status()).isEqualTo(200);
            answer = upload.finish();
        }

        assertThat(answer).startsWith("HTTP/1.1 409").contains("ended while it was uploaded");
    }

    private String receiving() {
        for (JsonNode one : api.get("/api/v1/imports").json().path("imports")) {
            if (one.path("state").asText().equals("receiving")) {
                return one.path("id").asText();
            }
        }
        return "";
    }

    /** The lease is a second, and blank lines are never settled. */
    @Test
    void whatIsPassedOverForLongStaysWithItsReader() {
        byte[] blank = new byte[MEBIBYTE];
        Arrays.fill(blank, (byte) '\n');
        Answer started = uploads.send(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArrays(Collections.nCopies(256, blank)),
                        BodyPublishers.ofString(Uploads.line("slow-blank", "1", "بعد السطور الفارغة."))),
                "identity");
        assertThat(started.status()).as(started.text()).isEqualTo(202);

        JsonNode view = uploads.awaitOver(started.json().path("id").asText());

        assertThat(view.path("state").asText()).isEqualTo("finished");
        assertThat(view.path("created").asInt()).isEqualTo(1);
    }

    /** An upload over a bare socket, piece by piece. */
    private static final class SlowUpload implements AutoCloseable {

        private final Socket socket;
        private final byte[] content;
        private int sent;

        SlowUpload(SijillStack stack, String text) throws IOException {
            URI gateway = stack.gateway().uri();
            content = text.getBytes(UTF_8);
            socket = new Socket(gateway.getHost(), gateway.getPort());
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            write(("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + stack.tokens().issue("editor") + "\r\nContent-Type: " + Uploads.NDJSON
                            + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                    .getBytes(UTF_8));
        }

        void send(int bytes) throws IOException {
            int end = Math.min(sent + bytes, content.length);
            write(Arrays.copyOfRange(content, sent, end));
            sent = end;
        }

        /** Sends the rest; the answer. */
        String finish() throws IOException {
            send(content.length);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }

        private void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
