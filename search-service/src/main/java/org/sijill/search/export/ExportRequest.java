package org.sijill.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.sijill.index.ArticleField;

/** The requests of one export. Pure. */
final class ExportRequest {

    private static final List<String> FIELDS = List.of(
            ArticleField.ID,
            ArticleField.EXTERNAL_ID,
            ArticleField.SOURCE,
            ArticleField.URL,
            ArticleField.LANGUAGE,
            ArticleField.PUBLISHED,
            ArticleField.STORY_ID,
            ArticleField.TITLE,
            ArticleField.ACTORS,
            ArticleField.PLACES_NAMED);

    /** What a search shows beside its hits, and what shortens or reorders them. */
    private static final List<String> OF_A_PAGE =
            List.of("aggs", "highlight", "collapse", "rescore", "search_after", "from", "suggest", "explain");

    private ExportRequest() {}

    /**
     * A page out of a snapshot.
     *
     * @param composed the search whose hits are exported
     */
    static ObjectNode firstPage(ObjectNode composed, String snapshot, Duration keepAlive, int size, boolean bodies) {
        ObjectNode request = composed.deepCopy();
        request.remove(OF_A_PAGE);
        request.put("size", size).put("track_total_hits", false);
        request.putObject("pit").put("id", snapshot).put("keep_alive", keepAlive.toMillis() + "ms");
        FIELDS.forEach(request.putArray("_source")::add);
        if (bodies) {
            request.withArray("_source").add(ArticleField.BODY);
        }
        return request;
    }

    /** Which articles of a page are still live now, whatever the snapshot holds. */
    static ObjectNode stillLive(JsonNode hits) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", hits.size()).put("_source", false).put("track_total_hits", false);
        var ids = request.putObject("query")
                .putObject("bool")
                .putObject("filter")
                .putObject("terms")
                .putArray(ArticleField.ID);
        hits.forEach(hit -> ids.add(hit.path("_id").asText()));
        return request;
    }
}
