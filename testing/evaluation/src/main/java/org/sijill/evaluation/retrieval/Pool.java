package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The texts and questions of a folder: every {@code retrieval/*.json} in the format of SQuAD, whose paragraphs are
 * documents under their article's title, and the first articles of {@code news/*.ndjson.gz} as distractors, files in the
 * order of their names.
 */
record Pool(List<PoolDocument> documents, List<QuestionSet> sets) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a folder, with at most so many distractors. */
    static Pool read(Path data, int distractors) throws IOException {
        List<PoolDocument> documents = new ArrayList<>();
        List<QuestionSet> sets = new ArrayList<>();
        for (Path file : files(data.resolve("retrieval"), ".json")) {
            sets.add(readSet(file, documents));
        }
        int passages = documents.size();
        for (Path file : files(data.resolve("news"), ".ndjson.gz")) {
            readNews(file, documents, passages + distractors);
        }
        return new Pool(List.copyOf(documents), List.copyOf(sets));
    }

    static QuestionSet readSet(Path file, List<PoolDocument> documents) throws IOException {
        String name = file.getFileName().toString().replaceFirst("[.]json$", "");
        List<QuestionSet.Question> questions = new ArrayList<>();
        for (JsonNode article : JSON.readTree(file.toFile()).path("data")) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                String id = name + "-" + documents.size();
                documents.add(new PoolDocument(
                        id,
                        article.path("title").asText(),
                        paragraph.path("context").asText()));
                for (JsonNode question : paragraph.path("qas")) {
                    questions.add(
                            new QuestionSet.Question(question.path("question").asText(), id));
                }
            }
        }
        return new QuestionSet(name, questions);
    }

    private static void readNews(Path file, List<PoolDocument> documents, int most) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && documents.size() < most) {
                JsonNode draft = JSON.readTree(line);
                if (!draft.path("body").asText().isBlank()) {
                    documents.add(new PoolDocument(
                            "news-" + documents.size(),
                            draft.path("title").asText(),
                            draft.path("body").asText()));
                }
                line = lines.readLine();
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
