package org.sijill.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.text.analysis.Folding;
import org.sijill.text.token.WordScanner;

/**
 * The forms under which names are looked up by their beginning: folded, and once from each of their words on, with and
 * without the article. So "ker", "john k" and a family name without its article all find who is meant.
 */
public final class NameKeys {

    private static final String ARTICLE = "\u0627\u0644";

    /** A longer beginning than this is not typed. */
    private static final int MOST_WORDS = 8;

    private NameKeys() {}

    /** All keys of an entity's labels and names. */
    static Set<String> of(DirectoryEntry entry) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(entry.label(), entry.labelEn()), entry.aliases().stream())
                .forEach(name -> add(name, keys));
        return keys;
    }

    /** The key that the beginning of a name begins with: its folded words. */
    public static String key(String name) {
        return String.join(" ", words(name));
    }

    private static void add(String name, Set<String> keys) {
        List<String> words = words(name);
        for (int i = 0; i < words.size() && i < MOST_WORDS; i++) {
            String key = String.join(" ", words.subList(i, words.size()));
            keys.add(key);
            if (key.startsWith(ARTICLE)) {
                keys.add(key.substring(ARTICLE.length()));
            }
        }
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(name);
        while (scanner.next()) {
            words.add(Folding.fold(name.substring(scanner.start(), scanner.end())));
        }
        return words;
    }
}
