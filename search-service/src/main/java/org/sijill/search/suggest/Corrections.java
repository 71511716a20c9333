package org.sijill.search.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.search.suggest.WordDirectory.Word;
import org.sijill.search.text.SearchTextParser;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/** What a reader may have meant: the text with words in place of those that nobody writes. Pure. */
final class Corrections {

    /** All of them are looked for in one request, and only when a search has found nothing. */
    static final int MOST = 6;

    private static final int NEIGHBOURS = 3;
    private static final int MOST_WORDS = 8;

    private Corrections() {}

    /** Texts that differ in one word or in all words that are unknown, the likeliest first. */
    static List<String> of(String text, WordDirectory words) {
        Map<String, List<Word>> unknown = neighbours(text, words, true);
        Map<String, List<Word>> suspects = unknown.isEmpty() ? neighbours(text, words, false) : unknown;
        Set<String> corrected = new LinkedHashSet<>();
        if (suspects.size() > 1) {
            String all = text;
            for (Map.Entry<String, List<Word>> suspect : suspects.entrySet()) {
                all = replaced(all, suspect.getKey(), suspect.getValue().getFirst());
            }
            corrected.add(all);
        }
        for (int i = 0; i < NEIGHBOURS; i++) {
            int rank = i;
            suspects.forEach((word, near) -> {
                if (rank < near.size()) {
                    corrected.add(replaced(text, word, near.get(rank)));
                }
            });
        }
        return corrected.stream().limit(MOST).toList();
    }

    private static Map<String, List<Word>> neighbours(String text, WordDirectory words, boolean onlyUnknown) {
        Map<String, List<Word>> neighbours = new LinkedHashMap<>();
        for (String written : plainWords(text)) {
            String folded = Views.exact(written);
            boolean known = words.contains(folded) || words.contains(Views.peeled(written));
            if (!(known && onlyUnknown)) {
                List<Word> near = words.neighbours(folded, NEIGHBOURS);
                if (!near.isEmpty()) {
                    neighbours.put(written, near);
                }
            }
        }
        return neighbours;
    }

    private static List<String> plainWords(String text) {
        List<String> plain = new ArrayList<>();
        SearchTextParser.parse(text)
                .plainWords()
                .forEach(clause -> plain.add(clause.terms().getFirst().text()));
        return plain.subList(0, Math.min(plain.size(), MOST_WORDS));
    }

    /** In place of the word itself, not of the same letters in another word. */
    private static String replaced(String text, String word, Word by) {
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            if (text.substring(words.start(), words.end()).equals(word)) {
                return text.substring(0, words.start()) + by.written() + text.substring(words.end());
            }
        }
        return text;
    }
}
