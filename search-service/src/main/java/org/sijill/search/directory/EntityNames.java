package org.sijill.search.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.index.DirectoryEntry;
import org.sijill.search.text.NameAlternatives;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/**
 * The names of all actors and places, by each of their names. A person is also known by what stands last in the English
 * name, without {@code al-}: Kerry, Assad. A name that contains the one that was asked for is no alternative: who looks
 * for the shorter finds the longer.
 */
final class EntityNames implements NameAlternatives {

    /** Each alternative is a phrase in four fields; entities with more names are found by the first ones. */
    private static final int MOST_ALTERNATIVES = 8;

    private static final String PERSON = "person";
    private static final String ENGLISH_ARTICLE = "al-";

    private final Map<String, Set<String>> alternatives = new HashMap<>();

    EntityNames(Collection<DirectoryEntry> entries) {
        entries.forEach(entry -> {
            List<String> names = names(entry).distinct().toList();
            names.forEach(name -> add(name, names));
        });
    }

    @Override
    public List<String> of(List<String> words) {
        Set<String> found = alternatives.getOrDefault(key(String.join(" ", words)), Set.of());
        return found.stream().limit(MOST_ALTERNATIVES).toList();
    }

    private void add(String name, List<String> names) {
        String key = key(name);
        for (String other : names) {
            if (!(" " + key(other) + " ").contains(" " + key + " ")) {
                alternatives
                        .computeIfAbsent(key, unknown -> new LinkedHashSet<>())
                        .add(other);
            }
        }
    }

    private static Stream<String> names(DirectoryEntry entry) {
        Stream<String> names = Stream.of(Stream.of(entry.label(), entry.labelEn()), entry.aliases().stream())
                .flatMap(some -> some);
        return entry.type().equals(PERSON) ? Stream.concat(names, Stream.of(surname(entry.labelEn()))) : names;
    }

    private static String surname(String english) {
        String last = english.substring(english.lastIndexOf(' ') + 1);
        return last.startsWith(ENGLISH_ARTICLE) ? last.substring(ENGLISH_ARTICLE.length()) : last;
    }

    /** The words of a name, without clitics and articles, in one spelling. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        WordScanner words = new WordScanner(name);
        while (words.next()) {
            key.append(key.isEmpty() ? "" : " ").append(Views.peeled(name.substring(words.start(), words.end())));
        }
        return key.toString();
    }
}
