package org.sijill.search.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sijill.index.DirectoryEntry;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/** The names of actors and places by their beginnings, and by the beginnings of their words. Never changes. */
final class NameIndex {

    private static final char AFTER_ALL = '\uFFFF';

    /** Alef and lam. */
    private static final String ARTICLE = "\u0627\u0644";

    /** Names that begin so come first, of those the shortest. */
    private static final Comparator<Name> NEAREST = Comparator.comparingInt(Name::wordsBefore)
            .thenComparingInt(name -> name.written().length())
            .thenComparing(name -> name.entry().documentId());

    private final NavigableMap<String, List<Name>> byKey = new TreeMap<>();

    NameIndex(Collection<DirectoryEntry> entries) {
        for (DirectoryEntry entry : entries) {
            Stream.of(Stream.of(entry.label(), entry.labelEn()), entry.aliases().stream())
                    .flatMap(names -> names)
                    .distinct()
                    .forEach(name -> add(name, entry));
        }
    }

    /** Entities one of whose names begins so, or nearly so, with the name that does; the best match first. */
    List<Name> completions(String typed, int most) {
        String key = key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<String, Name> found = new LinkedHashMap<>();
        collect(byKey.subMap(key, key + AFTER_ALL).values().stream().flatMap(List::stream), found, most);
        int slips = Misspelling.slips(key);
        if (found.isEmpty() && slips > 0) {
            collect(
                    byKey.entrySet().stream()
                            .filter(name -> Misspelling.distanceToBeginning(key, name.getKey(), slips) <= slips)
                            .flatMap(name -> name.getValue().stream()),
                    found,
                    most);
        }
        return List.copyOf(found.values());
    }

    private static void collect(Stream<Name> names, Map<String, Name> found, int most) {
        for (Name name : names.sorted(NEAREST).toList()) {
            if (found.size() < most) {
                found.putIfAbsent(name.entry().documentId(), name);
            }
        }
    }

    /** A name is found by each of its words: Kerry, and كيري, for John Kerry. */
    private void add(String name, DirectoryEntry entry) {
        List<String> words = words(name);
        for (int i = 0; i < words.size(); i++) {
            String key = String.join(" ", words.subList(i, words.size()));
            byKey.computeIfAbsent(key, unknown -> new ArrayList<>(1)).add(new Name(entry, name, i));
        }
    }

    private static String key(String typed) {
        return String.join(" ", words(typed));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(name);
        while (scanner.next()) {
            words.add(withoutArticle(Views.exact(name.substring(scanner.start(), scanner.end()))));
        }
        return words;
    }

    /** Who types without the article finds with it, and the other way round. */
    private static String withoutArticle(String folded) {
        return folded.length() > ARTICLE.length() + 1 && folded.startsWith(ARTICLE)
                ? folded.substring(ARTICLE.length())
                : folded;
    }

    /**
     * A name of an entity.
     *
     * @param written the name in the form that people write
     * @param wordsBefore how many of its words stand before the match
     */
    record Name(DirectoryEntry entry, String written, int wordsBefore) {}
}
