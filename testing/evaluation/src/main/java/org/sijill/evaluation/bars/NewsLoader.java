package org.sijill.evaluation.bars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads articles from every {@code news/*.ndjson.gz} of a folder, as many of each file. */
final class NewsLoader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of("externalId", "source", "url", "title", "body", "publishedAt");

    private NewsLoader() {}

    /** Drafts as the API takes them, about so many in all. */
    static List<String> drafts(Path news, int articles) throws IOException {
        List<Path> files;
        try (var entries = Files.list(news)) {
            files = entries.filter(file -> file.toString().endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
        }
        List<String> drafts = new ArrayList<>();
        for (Path file : files) {
            read(file, drafts, drafts.size() + articles / files.size());
        }
        return drafts;
    }

    private static void read(Path file, List<String> drafts, int until) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && drafts.size() < until) {
                JsonNode article = JSON.readTree(line);
                if (!article.path("body").asText().isBlank()) {
                    drafts.add(draft(article).toString());
                }
                line = lines.readLine();
            }
        }
    }

    private static ObjectNode draft(JsonNode article) {
        ObjectNode draft = JSON.createObjectNode();
        FIELDS.stream()
                .filter(article::hasNonNull)
                .filter(field -> !article.path(field).asText().isBlank())
                .forEach(field -> draft.set(field, article.get(field)));
        return draft;
    }
}
