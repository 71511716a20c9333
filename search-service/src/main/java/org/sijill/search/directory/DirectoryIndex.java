package org.sijill.search.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.index.ArticleField;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexSchema;

/** Reads the index of the directory. */
@ApplicationScoped
class DirectoryIndex {

    private static final String PATH = "/" + IndexSchema.DIRECTORY_INDEX + "/_search";
    private static final String DOCUMENTS = "/" + IndexSchema.DIRECTORY_INDEX + "/_mget";

    /** The most that one search answers. */
    private static final int PAGE = 10_000;

    private final Elasticsearch elasticsearch;

    DirectoryIndex(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Entries that have changed.
     *
     * @param entries in the order in which they were published
     * @param last the number of the last change, to ask from the next time
     */
    record Changes(List<DirectoryEntry> entries, long last) {}

    /** What was published after a change, without provisional entities that nobody has touched: they may be millions. */
    Changes changesAfter(long change) {
        List<DirectoryEntry> entries = new ArrayList<>();
        long last = change;
        JsonNode hits = page(last);
        while (!hits.isEmpty()) {
            for (JsonNode hit : hits) {
                entries.add(DirectoryEntry.fromJson(hit.path("_source")));
                last = hit.path("_source").path("change").asLong();
            }
            hits = hits.size() < PAGE ? JsonNodeFactory.instance.arrayNode() : page(last);
        }
        return new Changes(entries, last);
    }

    /** The entries of some ids, of either kind, as they were last published, whether a search sees them yet or not. */
    List<DirectoryEntry> find(Collection<String> ids) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode wanted = request.putArray("ids");
        for (Kind kind : Kind.values()) {
            ids.forEach(id -> wanted.add(DirectoryEntry.documentId(kind, id)));
        }
        List<DirectoryEntry> entries = new ArrayList<>();
        for (JsonNode document : elasticsearch.send("POST", DOCUMENTS, request).path("docs")) {
            if (document.path("found").asBoolean()) {
                entries.add(DirectoryEntry.fromJson(document.path("_source")));
            }
        }
        return entries;
    }

    /** Which of some ids articles in the index still carry. */
    Set<String> carried(Map<Kind, ? extends Collection<String>> ids) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", false);
        ObjectNode aggregations = request.putObject("aggs");
        ids.forEach((kind, wanted) -> {
            ObjectNode terms = aggregations.putObject(kind.wire()).putObject("terms");
            terms.put("field", kind == Kind.ACTOR ? ArticleField.ACTORS : ArticleField.PLACES);
            terms.put("size", Math.max(1, wanted.size()));
            ArrayNode include = terms.putArray("include");
            wanted.forEach(include::add);
        });
        JsonNode answer = elasticsearch.send("POST", "/" + IndexSchema.READ_ALIAS + "/_search", request);
        Set<String> carried = new HashSet<>();
        for (Kind kind : ids.keySet()) {
            for (JsonNode bucket : answer.path("aggregations").path(kind.wire()).path("buckets")) {
                carried.add(kind.wire() + ":" + bucket.path("key").asText());
            }
        }
        return carried;
    }

    private JsonNode page(long after) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", PAGE);
        request.putArray("sort").addObject().put("change", "asc");
        ObjectNode bool = request.putObject("query").putObject("bool");
        bool.putArray("filter")
                .addObject()
                .putObject("range")
                .putObject("change")
                .put("gt", after);
        ArrayNode untouched =
                bool.putArray("must_not").addObject().putObject("bool").putArray("filter");
        untouched.addObject().putObject("term").put("status", Status.PROVISIONAL.wire());
        untouched.addObject().putObject("term").put("version", 1);
        return hits(request);
    }

    private JsonNode hits(ObjectNode request) {
        return elasticsearch.send("POST", PATH, request).path("hits").path("hits");
    }
}
