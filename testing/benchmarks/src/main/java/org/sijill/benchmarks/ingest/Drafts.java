package org.sijill.benchmarks.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Articles to submit: from a file of drafts, one JSON object a line, or made up. */
final class Drafts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fields of a draft; a file's lines may have others, which the service would refuse. */
    private static final List<String> FIELDS =
            List.of("externalId", "source", "url", "title", "body", "publishedAt", "language");

    private static final int BUFFER = 1 << 16;

    private Drafts() {}

    /** So many drafts of a file; when it has fewer they come again under other ids. */
    static Stream<Draft> ofFile(Path file, int articles) {
        return repeated(file, articles).map(Drafts::draft);
    }

    /**
     * The same texts with their words the other way round: as varied as those of the file, and copies of none of them.
     *
     * @param source the source of all of them
     */
    static Stream<Draft> mirrored(Path file, String source, int articles) {
        return repeated(file, articles).map(draft -> {
            String id = draft.path("source").asText() + "/"
                    + draft.path("externalId").asText();
            mirror(draft, "title");
            mirror(draft, "body");
            return draft(draft.put("source", source).put("externalId", id));
        });
    }

    private static void mirror(ObjectNode draft, String field) {
        if (draft.hasNonNull(field)) {
            List<String> words = Arrays.asList(draft.path(field).asText().split(" ", -1));
            Collections.reverse(words);
            draft.put(field, String.join(" ", words));
        }
    }

    private static Stream<ObjectNode> repeated(Path file, int articles) {
        Iterator<ObjectNode> again = Stream.iterate(0, round -> round + 1)
                .flatMap(round -> lines(file).map(line -> fields(line, round)))
                .iterator();
        return IntStream.range(0, articles).mapToObj(any -> again.next());
    }

    /** How many lines a file has. */
    static int count(Path file) {
        return Math.toIntExact(lines(file).count());
    }

    /**
     * Made-up drafts, always the same: sentences of a small newsroom, as long as articles are on average. They compress
     * better than real ones and repeat themselves, so their rates are not those of real articles.
     */
    static Stream<Draft> generated(String source, int articles) {
        Random random = new Random(20_161_122);
        return IntStream.range(0, articles).mapToObj(number -> generated(source, number, random));
    }

    private static Draft generated(String source, int number, Random random) {
        StringBuilder body = new StringBuilder();
        while (body.length() < 1_500 + random.nextInt(800)) {
            body.append(Sentences.next(random)).append(random.nextInt(6) == 0 ? '\n' : ' ');
        }
        ObjectNode draft = JSON.createObjectNode();
        draft.put("externalId", "generated-" + number).put("source", source);
        draft.put("title", Sentences.next(random)).put("body", body.toString().strip());
        draft.put("publishedAt", LocalDate.of(2016, 9, 1).plusDays(number % 120).toString());
        return draft(draft);
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            InputStream stream = Files.newInputStream(file);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream, BUFFER) : stream;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
            return reader.lines().map(Drafts::parse).onClose(() -> close(reader));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode fields(JsonNode line, int round) {
        ObjectNode draft = JSON.createObjectNode();
        for (String field : FIELDS) {
            if (line.hasNonNull(field)) {
                draft.set(field, line.get(field));
            }
        }
        if (round > 0) {
            draft.put("externalId", line.path("externalId").asText() + "~" + round);
            // Else the stories' copies would be counted, which is not what a larger corpus is like.
            draft.put("body", line.path("body").asText() + "\n(" + round + ")");
        }
        return draft;
    }

    private static Draft draft(ObjectNode json) {
        int title = json.path("title").asText().getBytes(StandardCharsets.UTF_8).length;
        int body = json.path("body").asText().getBytes(StandardCharsets.UTF_8).length;
        return new Draft(json.toString(), title + body);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
