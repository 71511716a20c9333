package org.sijill.search.suggest;

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

/** Reads the words of a sample of the articles. The sample is random but always the same while the articles are. */
@ApplicationScoped
class WordSample {

    private static final String SEARCH = "/" + IndexSchema.READ_ALIAS + "/_search";

    /** Every word that stands in one of a thousand articles is in it, nearly for certain; it takes a few seconds. */
    private static final int ARTICLES = 4_000;

    /** Articles that are read at once: each may have a million letters, and a service has little memory. */
    private static final int AT_ONCE = 5;

    /** Of a long text its beginning speaks for it. */
    private static final int LONGEST_TEXT = 20_000;

    /** Up to so many articles, each word counts; beyond, one that stands in a single text may be a slip. */
    private static final int SMALL = 500;

    private static final int SEED = 17;

    private final Elasticsearch elasticsearch;

    WordSample(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What of the articles changes when they do: their number and the last one's time. */
    String state() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", true);
        request.putObject("aggs").putObject("last").putObject("max").put("field", ArticleField.INDEXED_AT);
        JsonNode answer = elasticsearch.send("POST", SEARCH, request);
        return total(answer) + "@"
                + answer.path("aggregations").path("last").path("value").asText();
    }

    WordDirectory read() {
        WordCounter counter = new WordCounter();
        JsonNode drawn = elasticsearch.send("POST", SEARCH, draw());
        List<String> ids = new ArrayList<>();
        drawn.path("hits").path("hits").forEach(hit -> ids.add(hit.path("_id").asText()));
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            List<String> some = ids.subList(i, Math.min(i + AT_ONCE, ids.size()));
            elasticsearch
                    .send("POST", SEARCH, texts(some))
                    .path("hits")
                    .path("hits")
                    .forEach(hit -> count(counter, hit.path("_source")));
        }
        return counter.directory(total(drawn) <= SMALL ? 1 : 2);
    }

    private static void count(WordCounter counter, JsonNode article) {
        String body = article.path(ArticleField.BODY).asText();
        String beginning = body.substring(0, Math.min(body.length(), LONGEST_TEXT));
        counter.add(article.path(ArticleField.TITLE).asText() + "\n" + beginning);
    }

    /** Which articles: their ids alone. */
    private static ObjectNode draw() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", ARTICLES).put("track_total_hits", true).put("_source", false);
        request.putObject("query")
                .putObject("function_score")
                .putObject("random_score")
                .put("seed", SEED)
                .put("field", "_seq_no");
        ArrayNode order = request.putArray("sort");
        order.addObject().put("_score", "desc");
        order.addObject().put(ArticleField.ID, "asc");
        return request;
    }

    /** What is in some of them; one that has been taken down since is not found. */
    private static ObjectNode texts(List<String> ids) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", ids.size()).put("track_total_hits", false);
        request.putArray("_source").add(ArticleField.TITLE).add(ArticleField.BODY);
        ids.forEach(request.putObject("query").putObject("ids").putArray("values")::add);
        return request;
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }
}
