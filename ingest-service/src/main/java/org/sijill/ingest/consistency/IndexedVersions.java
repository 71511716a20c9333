package org.sijill.ingest.consistency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexSchema;

/** What the index has, by Elasticsearch. */
@ApplicationScoped
class IndexedVersions {

    /** Hits of one search; below Elasticsearch's limit of 10,000. */
    private static final int PAGE = 5_000;

    private final Elasticsearch elasticsearch;

    IndexedVersions(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * The documents after an id, as a search sees them.
     *
     * @param last the id at which to end, included; null for no end
     */
    Map<String, Long> range(String generation, String after, @Nullable String last) {
        Map<String, Long> versions = new HashMap<>();
        String from = after;
        JsonNode hits;
        do {
            hits = elasticsearch
                    .send("POST", "/" + IndexSchema.feedAlias(generation) + "/_search", query(from, last))
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                from = hit.path("_id").asText();
                versions.put(
                        from,
                        hit.path("fields")
                                .path(ArticleField.INDEX_VERSION)
                                .path(0)
                                .asLong());
            }
        } while (hits.size() == PAGE);
        return versions;
    }

    /** The versions of some documents at this moment, whether a search sees them or not. */
    Map<String, Long> current(String generation, Collection<String> articleIds) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = request.putArray("ids");
        articleIds.forEach(ids::add);
        JsonNode documents = elasticsearch
                .send("POST", "/" + IndexSchema.feedAlias(generation) + "/_mget?_source=false", request)
                .path("docs");
        Map<String, Long> versions = new HashMap<>();
        for (JsonNode document : documents) {
            if (document.path("found").asBoolean()) {
                versions.put(
                        document.path("_id").asText(), document.path("_version").asLong());
            }
        }
        return versions;
    }

    /** Makes everything written so far visible to {@link #range}. */
    void refresh(String generation) {
        elasticsearch.send("POST", "/" + IndexSchema.feedAlias(generation) + "/_refresh", null);
    }

    /** Deletes documents of articles that the record does not know, at one version above theirs. */
    void delete(String generation, Map<String, Long> versions) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        versions.forEach((articleId, version) -> {
            ObjectNode action = JsonNodeFactory.instance.objectNode();
            action.putObject("delete")
                    .put("_index", IndexSchema.feedAlias(generation))
                    .put("require_alias", true)
                    .put("_id", articleId)
                    .put("version", version + 1)
                    .put("version_type", "external");
            lines.writeBytes(action.toString().getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        });
        elasticsearch.sendLines("POST", "/_bulk", lines.toByteArray(), lines.size());
    }

    private static ObjectNode query(String after, @Nullable String last) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("size", PAGE).put("_source", false).put("track_total_hits", false);
        query.putArray("fields").add(ArticleField.INDEX_VERSION);
        query.putArray("sort").addObject().put(ArticleField.ID, "asc");
        ObjectNode range = query.putObject("query").putObject("range").putObject(ArticleField.ID);
        range.put("gt", after);
        if (last != null) {
            range.put("lte", last);
        }
        return query;
    }
}
