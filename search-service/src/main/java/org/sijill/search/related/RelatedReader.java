package org.sijill.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.related.RelatedArticles.Related;
import org.sijill.search.result.SearchResults.Label;

/** Reads hits as related articles of an article. Pure. */
final class RelatedReader {

    private final EntityLabels labels;

    RelatedReader(EntityLabels labels) {
        this.labels = labels;
    }

    /** @param article the hit that they are related to */
    List<Related> read(JsonNode answer, JsonNode article) {
        JsonNode own = article.path("_source");
        List<Related> related = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            JsonNode source = hit.path("_source");
            related.add(new Related(
                    source.path(ArticleField.ID).asText(),
                    optional(source, ArticleField.EXTERNAL_ID),
                    optional(source, ArticleField.TITLE),
                    source.path(ArticleField.SOURCE).asText(),
                    optional(source, ArticleField.URL),
                    optional(source, ArticleField.PUBLISHED),
                    source.path(ArticleField.STORY_ID).asText(),
                    hit.path("_score").isNumber() ? hit.path("_score").doubleValue() : null,
                    shared(own, source, ArticleField.ACTORS, labels::actor),
                    shared(own, source, ArticleField.PLACES_NAMED, labels::place)));
        }
        return related;
    }

    private static List<Label> shared(
            JsonNode own, JsonNode other, String field, Function<String, EntityLabel> labelOf) {
        Set<Label> others = new HashSet<>();
        other.path(field).forEach(id -> others.add(label(id, labelOf)));
        Set<Label> shared = new LinkedHashSet<>();
        own.path(field).forEach(id -> shared.add(label(id, labelOf)));
        shared.retainAll(others);
        return List.copyOf(shared);
    }

    /** Two articles share an actor also where one of them still carries it under a former id. */
    private static Label label(JsonNode id, Function<String, EntityLabel> labelOf) {
        EntityLabel label = labelOf.apply(id.asText());
        return new Label(label.id(), label.label());
    }

    private static @Nullable String optional(JsonNode source, String field) {
        return source.hasNonNull(field) ? source.path(field).asText() : null;
    }
}
