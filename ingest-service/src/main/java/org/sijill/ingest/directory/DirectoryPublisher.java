package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.IndexSchema;

/**
 * Publishes the directory to its own small index, where search-service reads labels, names and merges from. What has
 * changed stands in a queue that is emptied only when the index has it; each state of an entry has a number, later ones
 * greater ones, so that a reader needs to fetch only what is new to it.
 */
@ApplicationScoped
public class DirectoryPublisher {

    private static final Logger LOG = Logger.getLogger(DirectoryPublisher.class);
    private static final String INDEX = IndexSchema.DIRECTORY_INDEX;
    private static final String ALREADY_THERE = "resource_already_exists_exception";
    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 300;

    private final DirectoryQueue queue;
    private final Elasticsearch elasticsearch;
    private final ObjectMapper mapper = new ObjectMapper();

    DirectoryPublisher(DirectoryQueue queue, Elasticsearch elasticsearch) {
        this.queue = queue;
        this.elasticsearch = elasticsearch;
    }

    /** Makes sure that the index exists and publishes what it lacks; everything if the index is another than before. */
    public void publish() {
        createIndex();
        queue.fillFor(indexUuid());
        publishChanges();
    }

    /** Publishes what has changed; readers see it when this returns. */
    public void publishChanges() {
        if (queue.isEmpty()) {
            return;
        }
        if (!elasticsearch.exists("/" + INDEX)) {
            // Else writing would make it, with a guessed mapping.
            createIndex();
        }
        int published = 0;
        int portion;
        do {
            portion = queue.drain(this::write);
            published += portion;
            // What was announced before this call is published when a portion is not full.
        } while (portion >= DirectoryQueue.PORTION);
        if (published > 0) {
            LOG.debugf("directory published: entries=%d", published);
        }
    }

    private void createIndex() {
        try {
            if (elasticsearch.exists("/" + INDEX)) {
                // An older version of this code may have made it with fewer fields.
                elasticsearch.send("PUT", "/" + INDEX + "/_mapping", mapping());
            } else {
                elasticsearch.sendText("PUT", "/" + INDEX, IndexSchema.directoryJson());
            }
        } catch (ElasticsearchRefusedException failure) {
            // Another replica was faster.
            if (!failure.type().equals(ALREADY_THERE)) {
                throw failure;
            }
        }
    }

    private ObjectNode mapping() {
        try {
            ObjectNode mapping = JsonNodeFactory.instance.objectNode();
            mapping.set(
                    "properties", mapper.readTree(IndexSchema.directoryJson()).at("/mappings/properties"));
            return mapping;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String indexUuid() {
        return elasticsearch
                .send("GET", "/" + INDEX + "/_settings", null)
                .at("/" + INDEX + "/settings/index/uuid")
                .asText();
    }

    private void write(List<DirectoryQueue.Change> changes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (DirectoryQueue.Change change : changes) {
            addLine(lines, action(change));
            addLine(lines, change.entry().toJson(change.number()));
        }
        // Names that nobody has touched are looked up by their ids, which needs no refresh; lists may be late by one.
        boolean untouched = changes.stream().allMatch(change -> change.entry().isUntouched());
        String path = "/_bulk?filter_path=items.*.status,items.*.error.type" + (untouched ? "" : "&refresh=true");
        JsonNode answer = elasticsearch.sendLines("POST", path, lines.toByteArray(), lines.size());
        for (JsonNode item : answer.path("items")) {
            int status = item.path("index").path("status").asInt();
            if (status >= FIRST_ERROR && status != CONFLICT) {
                throw new IllegalStateException("The directory index refuses an entry: "
                        + item.at("/index/error/type").asText());
            }
        }
    }

    private static JsonNode action(DirectoryQueue.Change change) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject("index")
                .put("_index", INDEX)
                .put("_id", change.entry().documentId())
                .put("version", change.number())
                .put("version_type", "external");
        return action;
    }

    private static void addLine(ByteArrayOutputStream lines, JsonNode json) {
        lines.writeBytes(json.toString().getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
    }
}
