package org.sijill.search.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.StopWords;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/**
 * Counts in how many texts each word stands, and which of its spellings is the usual one. Memory is bounded: when there
 * are too many words, those that stood in one text only are forgotten.
 */
final class WordCounter {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** About 20 MB. */
    private static final int MOST_WORDS = 150_000;

    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    /** Counts the words of one text, each once. */
    void add(String text) {
        Set<String> seen = new HashSet<>();
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            String written = text.substring(words.start(), words.end());
            if (seen.add(written) && isWord(written)) {
                spellings
                        .computeIfAbsent(Views.exact(written), folded -> new HashMap<>(2))
                        .merge(written, 1, Integer::sum);
            }
        }
        if (spellings.size() > MOST_WORDS) {
            forgetRare();
        }
    }

    /** @param fewest texts that a word must stand in */
    WordDirectory directory(int fewest) {
        return WordDirectory.of(spellings, fewest);
    }

    private void forgetRare() {
        spellings.values().removeIf(written -> total(written) < 2);
    }

    static int total(Map<String, Integer> written) {
        return written.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean isWord(String written) {
        return written.length() >= SHORTEST
                && written.length() <= LONGEST
                && written.codePoints().noneMatch(Character::isDigit)
                && !StopWords.contains(Folding.fold(written));
    }
}
