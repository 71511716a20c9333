package org.sijill.search.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexSchema;

/** Reads the index of the directory. */
@ApplicationScoped
class DirectoryIndex {

    private static final String PATH = "/" + IndexSchema.DIRECTORY_INDEX;

    /** The most that one search answers. */
    private static final int PAGE = 10_000;

    private final Elasticsearch elasticsearch;

    DirectoryIndex(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The edition that is published whole; empty when there is none yet. */
    String edition() {
        return elasticsearch
                .send("GET", PATH + "/_mapping", null)
                .path(IndexSchema.DIRECTORY_INDEX)
                .path("mappings")
                .path("_meta")
                .path("edition")
                .asText();
    }

    List<DirectoryEntry> read() {
        List<DirectoryEntry> entries = new ArrayList<>();
        ObjectNode request = firstPage();
        JsonNode hits = page(request);
        while (!hits.isEmpty()) {
            for (JsonNode hit : hits) {
                entries.add(DirectoryEntry.fromJson(hit.path("_source")));
            }
            request.set("search_after", hits.get(hits.size() - 1).path("sort"));
            hits = hits.size() < PAGE ? JsonNodeFactory.instance.arrayNode() : page(request);
        }
        return List.copyOf(entries);
    }

    private JsonNode page(ObjectNode request) {
        return elasticsearch
                .send("POST", PATH + "/_search", request)
                .path("hits")
                .path("hits");
    }

    private static ObjectNode firstPage() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", PAGE);
        ArrayNode order = request.putArray("sort");
        order.addObject().put("kind", "asc");
        order.addObject().put("id", "asc");
        return request;
    }
}
