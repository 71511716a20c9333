package org.sijill.evaluation.lexicon;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sijill.text.analysis.Folding;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.token.WordScanner;

/** How often each folded word was met, with its article taken off, and the letters written before the article. */
final class WordCounts {

    /** Two to twenty letters of the Arabic alphabet: no foreign words, no numbers. */
    private static final Pattern WORD = Pattern.compile("[\\u0621-\\u064A]{2,20}");

    private static final String[] ARTICLES = {
        "وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال"
    };

    /** Letters that must remain behind an article. */
    private static final int LEAST_REST = 3;

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts the words of a text. */
    void addText(String raw) {
        String text = Canonicalizer.canonicalize(raw).text();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            String folded = Folding.fold(text.substring(scanner.start(), scanner.end()));
            if (WORD.matcher(folded).matches()) {
                add(withoutArticle(folded), 1);
            }
        }
    }

    /** Counts a folded word as met so often. */
    void add(String word, int times) {
        counts.merge(word, times, Integer::sum);
    }

    int of(String word) {
        return counts.getOrDefault(word, 0);
    }

    Iterable<String> words() {
        return counts.keySet();
    }

    private static String withoutArticle(String folded) {
        for (String article : ARTICLES) {
            if (folded.startsWith(article) && folded.length() - article.length() >= LEAST_REST) {
                return folded.substring(article.length());
            }
        }
        return folded;
    }
}
