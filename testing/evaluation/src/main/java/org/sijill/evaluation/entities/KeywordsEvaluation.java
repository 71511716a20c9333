package org.sijill.evaluation.entities;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sijill.text.analysis.Folding;

/**
 * How many of the keywords that editors gave an article are among what was found. Only keywords that stand in the article
 * count, and since editors also choose topics, and few, this says nothing of precision.
 */
final class KeywordsEvaluation {

    private int standing;
    private int recalled;
    private final Map<String, Integer> missed = new HashMap<>();

    void add(JsonNode article, Analyzer analyzer) {
        String text =
                article.path("title").asText() + "\n" + article.path("body").asText();
        String folded = Folding.fold(text);
        Analysis analysis = analyzer.analyze(text, article.path("publishedAt").asText(null));
        for (JsonNode keyword : article.path("keywords")) {
            String wanted = Folding.fold(keyword.asText().replace('_', ' ').strip());
            if (!wanted.isEmpty() && stands(folded, wanted)) {
                boolean found =
                        analysis.mentions().stream().anyMatch(mention -> isSame(Folding.fold(mention.text()), wanted));
                standing++;
                recalled += found ? 1 : 0;
                if (!found) {
                    missed.merge(keyword.asText(), 1, Integer::sum);
                }
            }
        }
    }

    /** Whether a text has the words as such, at most with proclitics: Palestine does not stand in "Palestinian". */
    static boolean stands(String folded, String wanted) {
        return Pattern.compile("(?<!\\p{L})[وف]?[بلك]?" + Pattern.quote(wanted) + "(?!\\p{L})")
                .matcher(folded)
                .find();
    }

    private static boolean isSame(String mention, String wanted) {
        return mention.equals(wanted) || (" " + mention + " ").contains(" " + wanted + " ");
    }

    void print(PrintStream out, int examples) {
        double recall = standing == 0 ? 0 : (double) recalled / standing;
        out.printf(Locale.ROOT, "editors' keywords  recall %.3f  (%d of %d)%n", recall, recalled, standing);
        missed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(examples)
                .forEach(entry -> out.printf(Locale.ROOT, "    %4d  %s%n", entry.getValue(), entry.getKey()));
    }
}
