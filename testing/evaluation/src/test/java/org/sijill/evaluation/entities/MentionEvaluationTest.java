package org.sijill.evaluation.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.evaluation.entities.Analysis.Found;

class MentionEvaluationTest {

    private static final String CORPUS = """
            قال O
            جون B-PERS
            كيري I-PERS
            في O
            حلب B-LOC

            اليونسكو B-ORG
            """;

    @TempDir
    private Path folder;

    @Test
    void a_mention_of_some_of_the_tokens_counts_as_overlap_but_not_as_exact() throws IOException {
        // Given
        MentionEvaluation evaluation = new MentionEvaluation("corpus");
        Analyzer analyzer = (text, publishedAt) -> {
            int surname = text.indexOf("كيري");
            int place = text.indexOf("حلب");
            return new Analysis(
                    text,
                    List.of(
                            new Found("actor", "john-kerry", "person", surname, surname + 4, "كيري"),
                            new Found("place", "aleppo", "city", place, place + 3, "حلب"),
                            new Found("actor", "syria", "state", place, place + 3, "حلب")));
        };

        // When
        BioCorpus.read(corpus()).forEach(text -> evaluation.add(text, analyzer));

        // Then
        assertThat(printed(evaluation))
                .contains("corpus             exact    person        P 0.000  R 0.000  F1 0.000  (gold 1, found 1)")
                .contains("corpus             overlap  person        P 1.000  R 1.000  F1 1.000  (gold 1, found 1)")
                .contains("corpus             exact    place         P 1.000  R 1.000  F1 1.000  (gold 1, found 1)")
                .contains("corpus             overlap  all           P 1.000  R 0.667  F1 0.800  (gold 3, found 2)")
                .contains("missed organization:\n       1  اليونسكو");
    }

    @Test
    void the_canonical_text_may_have_lost_characters_of_the_tokens() throws IOException {
        // Given
        MentionEvaluation evaluation = new MentionEvaluation("corpus");
        Analyzer shortening = (text, publishedAt) -> {
            String canonical = text.strip();
            int place = canonical.indexOf("حلب");
            return new Analysis(canonical, List.of(new Found("place", "aleppo", "city", place, place + 3, "حلب")));
        };

        // When
        BioCorpus.read(corpus()).forEach(text -> evaluation.add(text, shortening));

        // Then
        assertThat(printed(evaluation)).contains("exact    place         P 1.000  R 1.000  F1 1.000");
    }

    private Path corpus() throws IOException {
        return Files.writeString(folder.resolve("corpus.txt"), CORPUS);
    }

    private static String printed(MentionEvaluation evaluation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        evaluation.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 3);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
