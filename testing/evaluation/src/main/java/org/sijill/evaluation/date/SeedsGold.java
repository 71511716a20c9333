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
    record Result(int expected, int found, List<String> missing, Set<String> others) {
        private Result plus(String name, JsonNode document, String text) {
            Set<String> unexpected = SeedsGold.found(
                    text, LocalDate.parse(document.path("publishedAt").asText()));
            int right = 0;
            for (JsonNode date : document.path("dates")) {
                String wanted =
                        date.path("text").asText() + " = " + date.path("value").asText();
                if (unexpected.remove(wanted)) {
                    right++;
                } else {
                    missing.add(name + " | " + wanted);
                }
            }
            unexpected.forEach(other -> others.add(name + " | " + other));
            return new Result(expected + document.path("dates").size(), found + right, missing, others);
        }
    }

    private SeedsGold() {}

    static Result compare(Path gold, Path seeds) {
        Result result = new Result(0, 0, new ArrayList<>(), new LinkedHashSet<>());
        try {
            JsonNode documents = new ObjectMapper().readTree(gold.toFile()).path("documents");
            for (var document : documents.properties()) {
                String text = Files.readString(seeds.resolve(document.getKey()));
                result = result.plus(document.getKey(), document.getValue(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gold of the seeds cannot be read", e);
        }
        return result;
    }

    private static Set<String> found(String text, LocalDate anchor) {
        Set<String> found = new LinkedHashSet<>();
        for (DateMention mention :
                DateTagger.tag(Canonicalizer.canonicalize(text).text(), anchor)) {
            found.add(mention.text() + " = " + mention.value());
        }
        return found;
    }
}
