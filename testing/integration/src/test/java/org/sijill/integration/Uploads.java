package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Imports through the public API. */
final class Uploads {

    static final String NDJSON = "application/x-ndjson";

    private static final String IMPORTS = "/api/v1/imports";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> OVER = Set.of("finished", "cancelled", "failed");

    private final Api api;

    Uploads(Api api) {
        this.api = api;
    }

    /** Starts an import; the answer is 202. */
    String start(String lines) {
        return start(NDJSON, lines.getBytes(UTF_8), "");
    }

    String start(String contentType, byte[] content, String query) {
        return id(api.post(IMPORTS + query, contentType, content));
    }

    String startGzip(byte[] gzip) {
        return id(send(BodyPublishers.ofByteArray(gzip), "gzip"));
    }

    Answer send(BodyPublisher body, String encoding) {
        return api.send(api.request(IMPORTS)
                .header("Content-Type", NDJSON)
                .header("Content-Encoding", encoding)
                .POST(body));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.location(IMPORTS))
                .isEqualTo(IMPORTS + "/" + answer.json().path("id").asText());
        return answer.json().path("id").asText();
    }

    JsonNode view(String id) {
        return api.get(IMPORTS + "/" + id).json();
    }

    /** Waits until an import is finished, cancelled or failed. */
    JsonNode awaitOver(String id) {
        return await().atMost(PATIENCE)
                .until(() -> view(id), view -> OVER.contains(view.path("state").asText()));
    }

    /** Waits until the index has everything of an import that is over. */
    JsonNode awaitIndexed(String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> view(id),
                        view -> OVER.contains(view.path("state").asText())
                                && view.path("indexed").asLong()
                                        == view.path("created").asLong()
                                                + view.path("updated").asLong());
    }

    static String line(String source, String externalId, String body) {
        return Api.draft(source, externalId, body) + "\n";
    }

    /** Articles 1 to {@code count}, each with a text of its own. */
    static String articles(String source, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(source, "n" + number, "الخبر رقم " + number + " عن هدنة في حلب."))
                .collect(Collectors.joining());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
