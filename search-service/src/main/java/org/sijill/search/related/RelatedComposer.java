package org.sijill.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;

/**
 * The requests behind related articles. Similar are articles that share the article's telling words; those that name
 * the same actors and places too go first. Pure.
 */
final class RelatedComposer {

    /** Words of the article that are looked for, those that tell most. */
    private static final int TELLING_WORDS = 30;

    /** A word that is in no other article cannot be shared. */
    private static final int LEAST_ARTICLES = 2;

    /** With fewer words in common two articles are on different matters. */
    private static final String LEAST_SHARED = "25%";

    /** An article on half of the world's leaders is not found by all of them. */
    private static final int MOST_ENTITIES = 50;

    /** Copies that are listed. */
    private static final int MOST_COPIES = 20;

    private static final List<String> SHOWN = List.of(
            ArticleField.ID,
            ArticleField.EXTERNAL_ID,
            ArticleField.TITLE,
            ArticleField.SOURCE,
            ArticleField.URL,
            ArticleField.PUBLISHED,
            ArticleField.STORY_ID,
            ArticleField.ACTORS,
            ArticleField.PLACES_NAMED);

    private RelatedComposer() {}

    static ObjectNode article(String id, String timeout) {
        ObjectNode request = request(1, timeout);
        request.set("query", term(ArticleField.ID, id));
        return request;
    }

    /** @param article a hit of the request above */
    static ObjectNode similar(JsonNode article, int size, String timeout) {
        JsonNode source = article.path("_source");
        ObjectNode request = request(size, timeout);
        ObjectNode bool = request.putObject("query").putObject("bool");
        bool.putArray("must").add(likeText(article));
        ArrayNode should = bool.putArray("should");
        addEntities(should, ArticleField.ACTORS, source.path(ArticleField.ACTORS));
        addEntities(should, ArticleField.PLACES_NAMED, source.path(ArticleField.PLACES_NAMED));
        bool.putArray("must_not")
                .add(term(
                        ArticleField.STORY_ID,
                        source.path(ArticleField.STORY_ID).asText()))
                .add(term(ArticleField.ID, source.path(ArticleField.ID).asText()));
        request.putObject("collapse").put("field", ArticleField.STORY_ID);
        ArrayNode order = request.putArray("sort");
        order.addObject().put("_score", "desc");
        order.addObject().put(ArticleField.ID, "asc");
        return request;
    }

    static ObjectNode copies(JsonNode article, String timeout) {
        JsonNode source = article.path("_source");
        ObjectNode request = request(MOST_COPIES, timeout);
        ObjectNode bool = request.putObject("query").putObject("bool");
        bool.putArray("filter")
                .add(term(
                        ArticleField.STORY_ID,
                        source.path(ArticleField.STORY_ID).asText()));
        bool.putArray("must_not")
                .add(term(ArticleField.ID, source.path(ArticleField.ID).asText()));
        ArrayNode order = request.putArray("sort");
        order.addObject()
                .putObject(ArticleField.PUBLISHED_AT)
                .put("order", "asc")
                .put("missing", "_last");
        order.addObject().put(ArticleField.ID, "asc");
        return request;
    }

    private static ObjectNode likeText(JsonNode article) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode like = root.putObject("more_like_this");
        like.putArray("fields").add(TextView.STEM.of(ArticleField.TITLE)).add(TextView.STEM.of(ArticleField.BODY));
        like.putArray("like")
                .addObject()
                .put("_index", article.path("_index").asText())
                .put("_id", article.path("_id").asText());
        like.put("min_term_freq", 1)
                .put("min_doc_freq", LEAST_ARTICLES)
                .put("max_query_terms", TELLING_WORDS)
                .put("minimum_should_match", LEAST_SHARED);
        return root;
    }

    private static void addEntities(ArrayNode should, String field, JsonNode ids) {
        int added = 0;
        for (JsonNode id : ids) {
            if (added++ < MOST_ENTITIES) {
                should.add(term(field, id.asText()));
            }
        }
    }

    private static ObjectNode term(String field, String value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("term").put(field, value);
        return root;
    }

    private static ObjectNode request(int size, String timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", size).put("track_total_hits", true).put("timeout", timeout);
        SHOWN.forEach(request.putArray("_source")::add);
        return request;
    }
}
