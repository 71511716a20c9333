package org.sijill.search.significance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;

/**
 * Asks what sets the articles of a bucket apart. The score is Elasticsearch's JLH: the share of articles that have a
 * term, here less there, times here by there. Words are counted in a sample, because their texts are read again for it;
 * passages that several articles share count once, or an agency's phrase would pass for news. Pure.
 */
public final class CharacteristicsComposer {

    static final String ACTORS = "actors";
    static final String PLACES = "places";
    static final String SAMPLE = "sample";
    static final String WORDS = "words";

    /** Terms that each shard sends at least: enough for counts that are exact in practice. */
    private static final int SHARD_SIZE = 500;

    /** Words beyond those that are shown: some stand for a name that is listed, or for the query itself. */
    static final int SPARE_WORDS = 10;

    private CharacteristicsComposer() {}

    /** Every live article, as what others are compared with. */
    public static ObjectNode everything() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("term").put(ArticleField.STATE, ArticleField.LIVE);
        return root;
    }

    /**
     * Adds the aggregations.
     *
     * @param background a query for the articles that these are compared with
     * @param least articles that a term must be in to be more than chance
     * @param size values of each kind
     * @param sample articles of each shard whose words are read
     */
    public static void add(ObjectNode aggregations, JsonNode background, int least, int size, int sample) {
        significant(aggregations, ACTORS, "significant_terms", ArticleField.ACTORS, background, least)
                .put("shard_size", Math.max(SHARD_SIZE, size))
                .put("size", size);
        significant(aggregations, PLACES, "significant_terms", ArticleField.PLACES_NAMED, background, least)
                .put("shard_size", Math.max(SHARD_SIZE, size))
                .put("size", size);
        ObjectNode sampled = aggregations.putObject(SAMPLE);
        sampled.putObject("sampler").put("shard_size", sample);
        ObjectNode words = significant(
                sampled.putObject("aggs"),
                WORDS,
                "significant_text",
                TextView.STEM.of(ArticleField.BODY),
                background,
                least);
        words.putArray("source_fields").add(ArticleField.TITLE).add(ArticleField.BODY);
        words.put("filter_duplicate_text", true).put("size", size + SPARE_WORDS);
    }

    private static ObjectNode significant(
            ObjectNode aggregations, String key, String type, String field, JsonNode background, int least) {
        ObjectNode aggregation = aggregations.putObject(key).putObject(type);
        aggregation.put("field", field);
        aggregation.put("min_doc_count", least);
        aggregation.set("background_filter", background.deepCopy());
        return aggregation;
    }
}
