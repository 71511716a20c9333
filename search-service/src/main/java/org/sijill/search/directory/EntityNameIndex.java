package org.sijill.search.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/** The folded names of one edition of the directory, looked through one by one: it is a few thousand short texts. */
final class EntityNameIndex implements EntityFinder {

    /** So few letters are in too many names to be of use anywhere but at the beginning of a word. */
    private static final int SHORT = 2;

    private static final String SPACE = " ";

    /** What a text without letters and digits looks for: names stand on lines that are never empty. */
    private static final String IN_NO_NAME = "\n\n";

    private final List<Named> actors;
    private final List<Named> places;
    private final List<EntityLabel> allPlaces;

    /** @param names all names, folded, each word after a space and once more without its article */
    private record Named(String id, String type, @Nullable String parent, String names) {

        static Named of(DirectoryEntry entry) {
            StringBuilder names = new StringBuilder();
            Stream.concat(Stream.of(entry.label(), entry.labelEn()), entry.aliases().stream())
                    .forEach(name -> names.append(folded(name, false))
                            .append(folded(name, true))
                            .append('\n'));
            return new Named(entry.id(), entry.type(), entry.parent(), names.toString());
        }

        boolean has(String part) {
            return part.isEmpty() || names.contains(part);
        }
    }

    EntityNameIndex(Collection<DirectoryEntry> entries) {
        actors = named(entries, Kind.ACTOR);
        places = named(entries, Kind.PLACE);
        allPlaces = entries.stream()
                .filter(entry -> entry.kind() == Kind.PLACE)
                .map(EntityLabel::of)
                .toList();
    }

    @Override
    public List<String> actors(String namePart, Set<String> types) {
        String part = part(namePart);
        return actors.stream()
                .filter(actor -> types.isEmpty() || types.contains(actor.type()))
                .filter(actor -> actor.has(part))
                .map(Named::id)
                .toList();
    }

    @Override
    public List<String> places(String namePart, @Nullable String parent) {
        String part = part(namePart);
        return places.stream()
                .filter(place -> parent == null || parent.equals(place.parent()))
                .filter(place -> place.has(part))
                .map(Named::id)
                .toList();
    }

    @Override
    public List<EntityLabel> allPlaces() {
        return allPlaces;
    }

    private static List<Named> named(Collection<DirectoryEntry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Named::of)
                .toList();
    }

    private static String part(String text) {
        String folded = folded(text, false);
        if (folded.isEmpty() && !text.isBlank()) {
            return IN_NO_NAME;
        }
        return folded.length() <= SHORT + 1 ? folded : folded.strip();
    }

    /** Each word after a space. */
    private static String folded(String text, boolean peeled) {
        List<String> parts = new ArrayList<>();
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            String word = text.substring(words.start(), words.end());
            parts.add(peeled ? Views.peeled(word) : Folding.fold(word));
        }
        return parts.isEmpty() ? "" : SPACE + String.join(SPACE, parts);
    }
}
