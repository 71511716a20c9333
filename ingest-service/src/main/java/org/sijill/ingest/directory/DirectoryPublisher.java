package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.IndexSchema;
import org.sijill.text.identity.Digests;

/**
 * Publishes the directory to its own small index, where search-service reads the labels from. The edition, a digest of
 * all entries, stands in the mapping's {@code _meta}, written last: who sees it can read the whole edition.
 */
@ApplicationScoped
public class DirectoryPublisher {

    private static final Logger LOG = Logger.getLogger(DirectoryPublisher.class);
    private static final String INDEX = IndexSchema.DIRECTORY_INDEX;
    private static final String ALREADY_THERE = "resource_already_exists_exception";

    /** As many stale entries as one search answers; what is left goes with the next edition. */
    private static final int MOST_STALE = 10_000;

    private final CurrentDirectory directory;
    private final Elasticsearch elasticsearch;

    DirectoryPublisher(CurrentDirectory directory, Elasticsearch elasticsearch) {
        this.directory = directory;
        this.elasticsearch = elasticsearch;
    }

    /** Publishes the current directory unless the index has it already. */
    public void publish() {
        List<DirectoryEntry> entries = directory.get().entries();
        String edition = edition(entries);
        createIndex();
        if (edition.equals(publishedEdition())) {
            return;
        }
        write(entries, edition);
        removeStale(edition);
        announce(edition);
        LOG.infof("directory published: entries=%d, edition=%s", entries.size(), edition);
    }

    private void createIndex() {
        if (elasticsearch.exists("/" + INDEX)) {
            return;
        }
        try {
            elasticsearch.sendText("PUT", "/" + INDEX, IndexSchema.directoryJson());
        } catch (ElasticsearchRefusedException failure) {
            // Another replica was faster.
            if (!failure.type().equals(ALREADY_THERE)) {
                throw failure;
            }
        }
    }

    private String publishedEdition() {
        return elasticsearch
                .send("GET", "/" + INDEX + "/_mapping", null)
                .path(INDEX)
                .path("mappings")
                .path("_meta")
                .path("edition")
                .asText();
    }

    private void write(List<DirectoryEntry> entries, String edition) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (DirectoryEntry entry : entries) {
            addLine(lines, action("index", entry.documentId()));
            addLine(lines, entry.toJson(edition));
        }
        bulk(lines);
    }

    private void removeStale(String edition) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", MOST_STALE).put("_source", false);
        query.putObject("query")
                .putObject("bool")
                .putObject("must_not")
                .putObject("term")
                .put("edition", edition);
        JsonNode stale = elasticsearch
                .send("POST", "/" + INDEX + "/_search", query)
                .path("hits")
                .path("hits");
        if (stale.isEmpty()) {
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        stale.forEach(hit -> addLine(lines, action("delete", hit.path("_id").asText())));
        bulk(lines);
    }

    private void announce(String edition) {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.putObject("_meta").put("schema", IndexSchema.VERSION).put("edition", edition);
        elasticsearch.send("PUT", "/" + INDEX + "/_mapping", mapping);
    }

    private void bulk(ByteArrayOutputStream lines) {
        if (lines.size() == 0) {
            return;
        }
        JsonNode answer = elasticsearch.sendLines("POST", "/_bulk?refresh=true", lines.toByteArray(), lines.size());
        if (answer.path("errors").asBoolean()) {
            throw new IllegalStateException("The directory index refuses entries: " + answer);
        }
    }

    private static JsonNode action(String operation, String documentId) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject(operation).put("_index", INDEX).put("_id", documentId);
        return action;
    }

    private static void addLine(ByteArrayOutputStream lines, JsonNode json) {
        lines.writeBytes(json.toString().getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
    }

    private static String edition(List<DirectoryEntry> entries) {
        String[] rows =
                entries.stream().map(entry -> entry.toJson("").toString()).toArray(String[]::new);
        return HexFormat.of().formatHex(Digests.sha256(rows));
    }
}
