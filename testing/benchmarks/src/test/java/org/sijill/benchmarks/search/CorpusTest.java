package org.sijill.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private final List<JsonNode> articles = new ArrayList<>();

    @Test
    void noMoreOfAFileIsReadThanIsWantedAndNoMoreThanItHas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("drafts.ndjson");
        Files.writeString(file, "{\"externalId\": \"a\", \"body\": \"x\"}\n{\"externalId\": \"b\", \"body\": \"y\"}\n");

        Corpus.read(file, 1, articles::add);
        Corpus.read(file, 5, articles::add);

        assertThat(articles)
                .extracting(article -> article.path("externalId").asText())
                .containsExactly("a", "a", "b");
    }

    @Test
    void madeUpArticlesAreTheSameEachTime() {
        Corpus.read(null, 3, articles::add);
        List<JsonNode> again = new ArrayList<>();
        Corpus.read(null, 3, again::add);

        assertThat(again).hasSize(3).isEqualTo(articles);
    }
}
