package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.index.IndexSchema;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/**
 * The plugin inside the real server analyzes exactly as the library does, whose own tests freeze its output for the
 * analysis version.
 */
class AnalysisIT {

    private final Api elasticsearch = new Api(Stacks.seeded().elasticsearch().uri());

    @Test
    void everyViewOfTheSeedsIsThatOfTheLibrary() throws IOException {
        for (String text : seeds()) {
            assertThat(tokens("sijill_exact", text)).isEqualTo(expected(text, Views::exact));
            assertThat(tokens("sijill_peeled", text)).isEqualTo(expected(text, Views::peeled));
            assertThat(tokens("sijill_stem", text)).isEqualTo(expected(text, Views::stem));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sijill_exact, أُجريت, اجريت",
        "sijill_exact, نحو١٢٠, نحو 120",
        "sijill_peeled, بحلب, حلب",
        "sijill_peeled, وللوزير, وزير",
        "sijill_peeled, بوتين, بوتين",
        "sijill_stem, لبنان, لبنان",
    })
    void aWordBecomes(String analyzer, String word, String tokens) {
        assertThat(String.join(" ", tokens(analyzer, word))).isEqualTo(tokens);
    }

    private List<String> tokens(String analyzer, String text) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("analyzer", analyzer).put("text", text);
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : elasticsearch
                .post("/" + IndexSchema.READ_ALIAS + "/_analyze", request)
                .json()
                .path("tokens")) {
            tokens.add(token.path("token").asText());
            assertThat(token.path("end_offset").asInt())
                    .isGreaterThan(token.path("start_offset").asInt());
        }
        return tokens;
    }

    private static List<String> expected(String text, Function<CharSequence, String> view) {
        List<String> tokens = new ArrayList<>();
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            tokens.add(view.apply(text.substring(words.start(), words.end())));
        }
        return tokens;
    }

    private static List<String> seeds() throws IOException {
        Path folder = Path.of(System.getProperty("sijill.root"), "seeds");
        try (var files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            assertThat(texts).hasSize(5);
            return texts;
        }
    }
}
