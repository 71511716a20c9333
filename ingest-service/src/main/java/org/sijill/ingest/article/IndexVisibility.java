package org.sijill.ingest.article;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.sijill.index.ArticleField;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.generation.GenerationRepository;

/** Asks the index what a search sees, which is the only honest answer to "can it be found?". */
@ApplicationScoped
class IndexVisibility {

    /** Between two looks; the index refreshes once a second. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** An index that hangs must not hold up a caller whose article is committed. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    private final Elasticsearch elasticsearch;
    private final GenerationRepository generations;
    private final Duration longest;

    IndexVisibility(Elasticsearch elasticsearch, GenerationRepository generations, IngestConfig config) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.longest = config.waitForIndex();
    }

    /** Waits until a search finds this version of an article or a newer one; says whether it does. */
    boolean await(String articleId, long indexVersion) {
        return await(() -> sees(articleId, indexVersion));
    }

    /**
     * Waits until every generation that is fed has this version of an article or a newer one, so that no change of
     * generations can show an older one; says whether they do.
     */
    boolean awaitEverywhere(String articleId, long indexVersion) {
        return await(() -> sees(generations.active(), articleId, indexVersion));
    }

    /** Whether a search finds this version of an article or a newer one; a generation that is being filled does not count. */
    boolean sees(String articleId, long indexVersion) {
        return sees(List.of(generations.serving()), articleId, indexVersion);
    }

    private boolean await(BooleanSupplier seen) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() >= deadline || !pause()) {
                return false;
            }
        }
        return true;
    }

    private boolean sees(List<String> names, String articleId, long indexVersion) {
        String indexes = names.stream().map(IndexSchema::feedAlias).collect(Collectors.joining(","));
        try {
            int seen = elasticsearch
                    .sendBriefly("POST", "/" + indexes + "/_search", query(articleId, indexVersion), LONGEST_LOOK)
                    .path("hits")
                    .path("total")
                    .path("value")
                    .asInt();
            return seen >= names.size();
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException absent) {
            // No index, or none that answers: then nothing can be found.
            return false;
        }
    }

    private static ObjectNode query(String articleId, long indexVersion) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", 0).put("track_total_hits", true);
        ArrayNode filter = query.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put(ArticleField.ID, articleId);
        filter.addObject()
                .putObject("range")
                .putObject(ArticleField.INDEX_VERSION)
                .put("gte", indexVersion);
        return query;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
