package org.sijill.ingest.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.sijill.index.ArticleField;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.IndexSchema;

/**
 * Makes sure that the indexes which PostgreSQL speaks of exist. PostgreSQL is the truth: an index that has vanished is
 * made again and filled from it.
 */
@ApplicationScoped
public class GenerationKeeper {

    private static final Logger LOG = Logger.getLogger(GenerationKeeper.class);
    private static final String ALREADY_THERE = "resource_already_exists_exception";

    private final GenerationRepository generations;
    private final Elasticsearch elasticsearch;
    private final ObjectMapper mapper = new ObjectMapper();

    GenerationKeeper(GenerationRepository generations, Elasticsearch elasticsearch) {
        this.generations = generations;
        this.elasticsearch = elasticsearch;
    }

    /** Needs PostgreSQL only, so that writes are accepted while Elasticsearch is away. */
    void recordFirstGeneration(@Observes StartupEvent start) {
        generations.ensureOne();
    }

    /** Makes the indexes of all active generations that are missing. */
    public void ensureIndexes() {
        generations.ensureOne();
        List<String> active = generations.active();
        for (String generation : active) {
            if (!elasticsearch.exists("/" + IndexSchema.feedAlias(generation))) {
                // First the rows, then the index: a crash between the two leaves rows that wait, not an empty index.
                generations.enqueueAll(generation);
                boolean serving = generation.equals(active.getFirst());
                create(generation, serving);
            }
        }
    }

    private void create(String generation, boolean serving) {
        try {
            elasticsearch.send("PUT", "/" + generation, definition(generation, serving));
            LOG.infof("index created: generation=%s", generation);
        } catch (ElasticsearchRefusedException failure) {
            // Another replica was faster.
            if (!failure.type().equals(ALREADY_THERE)) {
                throw failure;
            }
        }
    }

    private JsonNode definition(String generation, boolean serving) {
        ObjectNode definition = read(IndexSchema.articlesJson());
        ObjectNode aliases = definition.putObject("aliases");
        aliases.putObject(IndexSchema.feedAlias(generation)).put("is_write_index", true);
        if (serving) {
            aliases.putObject(IndexSchema.READ_ALIAS)
                    .putObject("filter")
                    .putObject("term")
                    .put(ArticleField.STATE, ArticleField.LIVE);
        }
        return definition;
    }

    private ObjectNode read(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
