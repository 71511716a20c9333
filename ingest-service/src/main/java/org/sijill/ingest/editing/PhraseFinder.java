package org.sijill.ingest.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexSchema;
import org.sijill.index.TextView;

/** Asks the index for the articles in whose text a name stands. It finds too many rather than too few. */
@ApplicationScoped
class PhraseFinder {

    private final Elasticsearch elasticsearch;

    PhraseFinder(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * The articles by id.
     *
     * @param after only articles with a greater id; empty for the first portion, which sees all that is indexed by now
     */
    List<String> find(String phrase, String after, int most) {
        if (after.isEmpty()) {
            elasticsearch.send("POST", "/" + IndexSchema.READ_ALIAS + "/_refresh", null);
        }
        List<String> ids = new ArrayList<>();
        JsonNode answer = elasticsearch.send(
                "POST",
                "/" + IndexSchema.READ_ALIAS + "/_search?allow_partial_search_results=false",
                query(phrase, after, most));
        for (JsonNode hit : answer.path("hits").path("hits")) {
            ids.add(hit.path("_id").asText());
        }
        return ids;
    }

    private static ObjectNode query(String phrase, String after, int most) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", most).put("_source", false).put("track_total_hits", false);
        ArrayNode either = query.putObject("query").putObject("bool").putArray("should");
        for (TextView view : TextView.values()) {
            either.addObject().putObject("match_phrase").put(view.of(ArticleField.TITLE), phrase);
            either.addObject().putObject("match_phrase").put(view.of(ArticleField.BODY), phrase);
        }
        query.putArray("sort").addObject().put(ArticleField.ID, "asc");
        if (!after.isEmpty()) {
            query.putArray("search_after").add(after);
        }
        return query;
    }
}
