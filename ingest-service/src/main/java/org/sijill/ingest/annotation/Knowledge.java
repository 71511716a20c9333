package org.sijill.ingest.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.match.Match;
import org.sijill.text.match.PhraseMatcher;

/** The names of the directory, ready to be looked for. Immutable. */
final class Knowledge {

    private static final String ARTICLE = "ال";
    private static final String LAM_AND_ARTICLE = "لل";
    /** Endings a nisba adjective takes: feminine, dual, plural; folded. */
    private static final List<String> ENDINGS = List.of("", "ه", "ين", "ون", "ان", "تين", "ات");

    private final PhraseMatcher<EntityName> matcher;
    private final Map<String, EntityName> nisbas = new HashMap<>();

    Knowledge(Iterable<EntityName> names) {
        PhraseMatcher.Builder<EntityName> builder = PhraseMatcher.builder();
        for (EntityName name : names) {
            if (name.use() == NameUse.NISBA) {
                addNisba(name);
            } else {
                builder.add(name.text(), name);
            }
        }
        matcher = builder.build();
    }

    private void addNisba(EntityName name) {
        String folded = Folding.fold(name.text());
        for (String ending : ENDINGS) {
            nisbas.putIfAbsent(folded + ending, name);
            nisbas.putIfAbsent(ARTICLE + folded + ending, name);
            nisbas.putIfAbsent(LAM_AND_ARTICLE + folded + ending, name);
        }
    }

    /** The state whose nisba adjective a folded word is. */
    @Nullable
    EntityName nisba(String folded) {
        return nisbas.get(folded);
    }

    List<Named> find(Words words) {
        List<Named> found = new ArrayList<>();
        for (Match<EntityName> match : matcher.find(words.text(), words.all())) {
            int first = words.wordAt(match.start());
            found.add(new Named(
                    first,
                    words.wordAt(match.end() - 1),
                    match.proclitic().length(),
                    match.proclitic(),
                    match.values()));
        }
        return found;
    }

    /** Words that are a name of one entity or of several. */
    record Named(int first, int last, int letters, String proclitic, List<EntityName> names) {

        boolean isOneWord() {
            return first == last;
        }
    }
}
