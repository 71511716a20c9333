package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.index.ArticleField;
import org.sijill.search.query.Facet;

/** The ids of all actors and places in an answer, so that what is not in memory of them can be fetched at once. */
final class EntityIds {

    private EntityIds() {}

    static Set<String> in(JsonNode answer) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            hit.path("_source").path(ArticleField.ACTORS).forEach(id -> ids.add(id.asText()));
            hit.path("_source").path(ArticleField.PLACES_NAMED).forEach(id -> ids.add(id.asText()));
        }
        for (Facet facet : List.of(Facet.ACTORS, Facet.PLACES)) {
            for (JsonNode list : answer.path("aggregations").path(facet.key())) {
                list.path("buckets").forEach(bucket -> addKey(bucket, ids));
            }
        }
        return ids;
    }

    private static void addKey(JsonNode bucket, Set<String> ids) {
        if (bucket.path("key").isTextual()) {
            ids.add(bucket.path("key").asText());
        }
    }
}
