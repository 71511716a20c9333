package org.sijill.evaluation.date;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;

/** The seed articles against their gold dates: each should be found with its value. */
final class SeedsGold {
    /** What was found of how many, and what else. */
    record Result(int expected, int found, List<String> missing, Set<String> others) {}

    private SeedsGold() {}

    static Result compare(Path gold, Path seeds) {
        List<String> missing = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        int expected = 0;
        try {
            JsonNode documents = new ObjectMapper().readTree(gold.toFile()).path("documents");
            for (var document : documents.properties()) {
                LocalDate anchor = LocalDate.parse(document.getValue().path("publishedAt").asText());
                String text = Canonicalizer.canonicalize(Files.readString(seeds.resolve(document.getKey())))
                        .text();
                Set<String> found = new LinkedHashSet<>();
                for (DateMention mention : DateTagger.tag(text, anchor)) {
                    found.add(mention.text() + " = " + mention.value());
                }
                for (JsonNode date : document.getValue().path("dates")) {
                    expected++;
                    String wanted = date.path("text").asText() + " = " + date.path("value").asText();
                    if (!found.remove(wanted)) {
                        missing.add(document.getKey() + " | " + wanted);
                    }
                }
                found.forEach(other -> others.add(document.getKey() + " | " + other));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gold of the seeds cannot be read", e);
        }
        return new Result(expected, expected - missing.size(), missing, others);
    }
}
