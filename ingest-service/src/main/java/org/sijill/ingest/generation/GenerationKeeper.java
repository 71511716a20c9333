package org.sijill.ingest.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sijill.index.ArticleField;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.IndexSchema;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.generation.GenerationRepository.Range;

/**
 * Makes sure that the indexes which PostgreSQL speaks of exist, and that readers see the one that they should.
 * PostgreSQL is the truth: an index that has vanished is made again and filled from it.
 */
@ApplicationScoped
public class GenerationKeeper {

    private static final Logger LOG = Logger.getLogger(GenerationKeeper.class);
    private static final String ALREADY_THERE = "resource_already_exists_exception";
    private static final int NOT_FOUND = 404;

    /** Articles that are enqueued in one transaction, which then takes well under a second. */
    private static final int RANGE = 10_000;

    private final GenerationRepository generations;
    private final Elasticsearch elasticsearch;
    private final Clock clock;
    private final IngestConfig config;
    private final ObjectMapper mapper = new ObjectMapper();

    GenerationKeeper(GenerationRepository generations, Elasticsearch elasticsearch, Clock clock, IngestConfig config) {
        this.generations = generations;
        this.elasticsearch = elasticsearch;
        this.clock = clock;
        this.config = config;
    }

    /** Needs PostgreSQL only, so that writes are accepted while Elasticsearch is away. */
    void recordFirstGeneration(@Observes StartupEvent start) {
        generations.ensureOne(IndexSchema.generationName(clock.instant()));
    }

    /** Makes the indexes of all active generations that are missing, and points readers to the serving one. */
    public void ensureIndexes() {
        generations.ensureOne(IndexSchema.generationName(clock.instant()));
        for (String generation : generations.active()) {
            if (!elasticsearch.exists("/" + IndexSchema.feedAlias(generation))) {
                if (generations.isFilled(generation)) {
                    // First the rows, then the index: a crash between the two leaves rows that wait, not an empty
                    // index.
                    enqueueAll(generation);
                }
                create(generation);
            }
        }
        pointReaders();
    }

    /** Makes an empty index that is fed through its alias and that no reader sees. */
    public void create(String generation) {
        ObjectNode definition = read(IndexSchema.articlesJson());
        definition
                .withObject("/settings/index")
                .put("number_of_shards", config.index().shards());
        definition
                .putObject("aliases")
                .putObject(IndexSchema.feedAlias(generation))
                .put("is_write_index", true);
        try {
            elasticsearch.send("PUT", "/" + generation, definition);
            LOG.infof("index created: generation=%s", generation);
        } catch (ElasticsearchRefusedException failure) {
            // Another replica was faster.
            if (!failure.type().equals(ALREADY_THERE)) {
                throw failure;
            }
        }
    }

    /** Deletes the index of a generation that is no longer fed; nothing happens when it is gone already. */
    public void delete(String generation) {
        elasticsearch.send("DELETE", "/" + generation + "?ignore_unavailable=true", null);
        LOG.infof("index deleted: generation=%s", generation);
    }

    /** Moves the read alias to the serving generation, in one call without a gap, unless it is there. */
    public void pointReaders() {
        generations.withServing(serving -> {
            Set<String> now = seenByReaders();
            if (!now.equals(Set.of(serving))) {
                elasticsearch.send("POST", "/_aliases", move(now, serving));
                LOG.infof("readers see another index: generation=%s", serving);
            }
        });
    }

    private void enqueueAll(String generation) {
        Range range = generations.enqueueRange(generation, "", RANGE);
        while (range.last() != null) {
            range = generations.enqueueRange(generation, range.last(), RANGE);
        }
    }

    private Set<String> seenByReaders() {
        Set<String> indexes = new HashSet<>();
        try {
            elasticsearch
                    .send("GET", "/_alias/" + IndexSchema.READ_ALIAS, null)
                    .fieldNames()
                    .forEachRemaining(indexes::add);
        } catch (ElasticsearchRefusedException failure) {
            if (failure.status() != NOT_FOUND) {
                throw failure;
            }
        }
        return indexes;
    }

    private JsonNode move(Set<String> from, String to) {
        ObjectNode request = mapper.createObjectNode();
        ArrayNode actions = request.putArray("actions");
        for (String index : from) {
            if (!index.equals(to)) {
                actions.addObject().putObject("remove").put("index", index).put("alias", IndexSchema.READ_ALIAS);
            }
        }
        actions.addObject()
                .putObject("add")
                .put("index", to)
                .put("alias", IndexSchema.READ_ALIAS)
                .putObject("filter")
                .putObject("term")
                .put(ArticleField.STATE, ArticleField.LIVE);
        return request;
    }

    private ObjectNode read(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
