package org.sijill.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain words that belong together: those of a name that has other names, or one word by itself.
 *
 * @param words as the reader wrote them, at least one
 * @param otherNames other names of what the words name; empty for a word that is no name
 * @param sound a pattern of Arabic words that sound like a Latin word which is no name; empty for all others
 */
public record WordGroup(List<String> words, List<String> otherNames, Optional<String> sound) {

    public WordGroup {
        words = List.copyOf(words);
        otherNames = List.copyOf(otherNames);
    }

    /** Groups words from left to right, each time the longest name that begins there. */
    public static List<WordGroup> of(List<String> words, NameAlternatives names) {
        List<WordGroup> groups = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            WordGroup group = longest(words.subList(from, words.size()), names);
            groups.add(group);
            from += group.words().size();
        }
        return groups;
    }

    /** A word by itself. */
    public static WordGroup of(String word, NameAlternatives names) {
        List<String> found = names.of(List.of(word));
        return new WordGroup(List.of(word), found, found.isEmpty() ? names.soundOf(word) : Optional.empty());
    }

    private static WordGroup longest(List<String> words, NameAlternatives names) {
        for (int length = Math.min(words.size(), NameAlternatives.LONGEST); length > 1; length--) {
            List<String> found = names.of(words.subList(0, length));
            if (!found.isEmpty()) {
                return new WordGroup(words.subList(0, length), found, Optional.empty());
            }
        }
        return of(words.get(0), names);
    }
}
