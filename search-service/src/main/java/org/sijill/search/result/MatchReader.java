package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.query.MatchName;
import org.sijill.search.query.MatchName.Kind;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Match;

/** Says why a hit matches: the parts of the query that Elasticsearch names, and the selections that it obeys. */
final class MatchReader {

    /** Deeper than any tree of places is. */
    private static final int MOST_ANCESTORS = 20;

    private final EntityLabels labels;

    MatchReader(EntityLabels labels) {
        this.labels = labels;
    }

    /** The reasons, those of words before those of selections and the strongest first; null if nobody asked. */
    @Nullable
    List<Match> read(JsonNode hit, SearchQuery query) {
        if (!query.detail().explain()) {
            return null;
        }
        List<Match> matches = new ArrayList<>();
        hit.path("matched_queries")
                .properties()
                .forEach(named ->
                        MatchName.parse(named.getKey()).ifPresent(name -> matches.add(match(name, named.getValue()))));
        matches.sort(Comparator.comparing(Match::score, Comparator.nullsLast(Comparator.reverseOrder())));
        JsonNode source = hit.path("_source");
        for (String id : query.actors().any()) {
            addSelected(matches, Kind.ACTOR, id, source.path(ArticleField.ACTORS), labels::actor, false);
        }
        for (String id : query.places().any()) {
            addSelected(matches, Kind.PLACE, id, source.path(ArticleField.PLACES_NAMED), labels::place, true);
        }
        return matches;
    }

    private static Match match(MatchName name, JsonNode score) {
        return new Match(name.kind().wireName(), name.text(), name.of(), name.view(), score.doubleValue());
    }

    private void addSelected(
            List<Match> matches,
            Kind kind,
            String selected,
            JsonNode named,
            Function<String, EntityLabel> labelOf,
            boolean inside) {
        for (JsonNode id : named) {
            EntityLabel label = labelOf.apply(id.asText());
            if (label.id().equals(selected) || (inside && liesIn(label, selected))) {
                matches.add(new Match(kind.wireName(), label.label(), selected, null, null));
            }
        }
    }

    private boolean liesIn(EntityLabel place, String ancestor) {
        String parent = place.parent();
        for (int depth = 0; parent != null && depth < MOST_ANCESTORS; depth++) {
            if (parent.equals(ancestor)) {
                return true;
            }
            parent = labels.place(parent).parent();
        }
        return false;
    }
}
