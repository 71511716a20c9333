package org.sijill.search.significance;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.Restriction;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.significance.Characteristics.CharacteristicEntity;
import org.sijill.search.significance.Characteristics.CharacteristicWord;
import org.sijill.search.significance.Found.Stem;
import org.sijill.search.text.NameAlternatives;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.StopWords;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/** Turns what was found into what is shown: words as they are written, without what goes without saying. */
@ApplicationScoped
public class Characterization {

    private final SearchIndex index;
    private final NameAlternatives names;
    private final SearchConfig config;

    Characterization(SearchIndex index, NameAlternatives names, SearchConfig config) {
        this.index = index;
        this.names = names;
        this.config = config;
    }

    /**
     * Describes each of some groups of articles, with one search for all their words. Left out is what was asked for:
     * selected actors and places, and the words of the query; and words that are part of a name that is listed.
     *
     * @param query the articles of all groups
     * @param size values of each kind
     */
    public List<Characteristics> describe(Collection<Found> groups, SearchQuery query, int size) {
        List<Set<String>> spoken = new ArrayList<>();
        Set<String> stems = new LinkedHashSet<>();
        for (Found group : groups) {
            Set<String> known = known(group, query);
            spoken.add(known);
            group.stems().stream()
                    .map(Stem::text)
                    .filter(stem -> !known.contains(stem) && isWord(stem))
                    .limit(size)
                    .forEach(stems::add);
        }
        Map<String, String> forms = forms(stems, query);
        List<Characteristics> described = new ArrayList<>();
        for (Found group : groups) {
            Set<String> known = spoken.get(described.size());
            described.add(new Characteristics(
                    without(group.actors(), query.actors().any(), size),
                    without(group.places(), query.places().any(), size),
                    words(group, known, forms, size)));
        }
        return described;
    }

    private Map<String, String> forms(Set<String> stems, SearchQuery query) {
        List<String> asked = stems.stream().limit(WrittenWords.MOST).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        JsonNode articles = Restriction.unscored(query, names);
        String timeout = config.timeout().toMillis() + "ms";
        return WrittenWords.read(index.searchWhole(WrittenWords.compose(asked, articles, timeout)), asked);
    }

    private static List<CharacteristicWord> words(Found group, Set<String> known, Map<String, String> forms, int size) {
        List<CharacteristicWord> words = new ArrayList<>();
        for (Stem stem : group.stems()) {
            String form = forms.get(stem.text());
            if (form != null && !known.contains(stem.text()) && words.size() < size && !isStopWord(form)) {
                words.add(new CharacteristicWord(form, stem.score()));
            }
        }
        return words;
    }

    private static List<CharacteristicEntity> without(
            List<CharacteristicEntity> entities, List<String> selected, int size) {
        return entities.stream()
                .filter(entity -> !selected.contains(entity.id()))
                .limit(size)
                .toList();
    }

    /** The stems that go without saying: those of the query and of the names that are listed beside the words. */
    private static Set<String> known(Found group, SearchQuery query) {
        Set<String> stems = new HashSet<>();
        Stream<CharacteristicEntity> entities = Stream.concat(group.actors().stream(), group.places().stream());
        Stream.concat(Stream.of(query.text()), entities.map(CharacteristicEntity::label))
                .forEach(text -> addStems(text, stems));
        return stems;
    }

    private static void addStems(String text, Set<String> stems) {
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            stems.add(Views.stem(text.substring(words.start(), words.end())));
        }
    }

    /** A number or a single letter is no word that tells anything. */
    private static boolean isWord(String stem) {
        return stem.length() > 1 && stem.codePoints().noneMatch(Character::isDigit);
    }

    private static boolean isStopWord(String form) {
        return StopWords.contains(Folding.fold(form));
    }
}
