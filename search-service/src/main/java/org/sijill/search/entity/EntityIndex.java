package org.sijill.search.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;
import org.sijill.search.config.SearchConfig;

/** Sends the requests of the directories; an index that does not answer is a problem that says when to ask again. */
@ApplicationScoped
class EntityIndex {

    private static final Logger LOG = Logger.getLogger(EntityIndex.class);
    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;
    private final SearchConfig config;

    EntityIndex(Elasticsearch elasticsearch, SearchConfig config) {
        this.elasticsearch = elasticsearch;
        this.config = config;
    }

    /**
     * Entries of the directory.
     *
     * @param total how many match, listed or not
     */
    record Entries(long total, List<DirectoryEntry> listed) {}

    Entries entries(JsonNode request) {
        JsonNode hits = search(IndexSchema.DIRECTORY_INDEX, request).path("hits");
        List<DirectoryEntry> listed = new ArrayList<>();
        hits.path("hits").forEach(hit -> listed.add(DirectoryEntry.fromJson(hit.path("_source"))));
        return new Entries(hits.path("total").path("value").asLong(), listed);
    }

    /** An entry as it was last published, seen at once. */
    Optional<DirectoryEntry> entry(Kind kind, String id) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("ids").add(DirectoryEntry.documentId(kind, id));
        JsonNode document = send("/" + IndexSchema.DIRECTORY_INDEX + "/_mget", request)
                .path("docs")
                .path(0);
        if (document.has("error")) {
            throw Problems.unavailable("the index does not exist yet", config.retryAfter());
        }
        return document.path("found").asBoolean()
                ? Optional.of(DirectoryEntry.fromJson(document.path("_source")))
                : Optional.empty();
    }

    JsonNode articles(JsonNode request) {
        return search(IndexSchema.READ_ALIAS, request);
    }

    private JsonNode search(String index, JsonNode request) {
        return send("/" + index + "/_search?allow_partial_search_results=false", request);
    }

    private JsonNode send(String path, JsonNode request) {
        try {
            return elasticsearch.send("POST", path, request);
        } catch (ElasticsearchUnavailableException failure) {
            LOG.warnf("directory not answered: reason=%s", failure.getMessage());
            throw Problems.unavailable("the index does not answer", config.retryAfter());
        } catch (ElasticsearchRefusedException failure) {
            if (failure.status() == NOT_FOUND) {
                throw Problems.unavailable("the index does not exist yet", config.retryAfter());
            }
            throw failure;
        }
    }
}
