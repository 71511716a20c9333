package org.sijill.search;

import java.util.List;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Expansion;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchTextParser;
import org.sijill.search.text.WordGroup;

/** Tells a reader what was looked for besides the words that stand in the text. */
final class Expansions {

    private Expansions() {}

    /** What the query's text was expanded by; empty where the query wants none. */
    static List<Expansion> of(SearchQuery query, NameAlternatives names) {
        return SearchTextParser.parse(query.text()).expanded(query.expand() ? names : NameAlternatives.NONE).stream()
                .map(Expansions::of)
                .toList();
    }

    private static Expansion of(WordGroup group) {
        return new Expansion(
                String.join(" ", group.words()),
                group.otherNames(),
                group.sound().isPresent());
    }
}
