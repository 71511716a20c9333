package org.sijill.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The final documents of an index in a file, one a line. */
final class Documents {

    private static final int PAGE = 1_000;

    private final Path file;

    private Documents(Path file) {
        this.file = file;
    }

    /** Reads them out of an index, in the order of their ids, which is as good as any. */
    static Documents of(Http elasticsearch, String index, Path file) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", PAGE).putArray("sort").addObject().put("id", "asc");
        // The benchmark's warming up is in the same index.
        query.putObject("query")
                .putObject("bool")
                .putObject("must_not")
                .putObject("term")
                .put("source", IngestBenchmark.WARM_UP);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            JsonNode hits;
            do {
                hits = elasticsearch
                        .post("/" + index + "/_search", query.toString())
                        .path("hits")
                        .path("hits");
                for (JsonNode hit : hits) {
                    out.write(hit.path("_source").toString());
                    out.write('\n');
                    query.putArray("search_after").add(hit.path("_id").asText());
                }
            } while (hits.size() == PAGE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Documents(file);
    }

    /** One line each; to be closed. */
    Stream<String> lines() {
        try {
            BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException failure) {
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
