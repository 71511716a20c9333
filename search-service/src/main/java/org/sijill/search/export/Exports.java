package org.sijill.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.sijill.http.problem.Problems;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.text.NameAlternatives;

/**
 * Writes whole results. Each export reads a snapshot of the index page by page, so that nothing is exported twice or
 * left out while articles come in; each page is compared with the live index before it is written, so that what was
 * taken down meanwhile is not.
 */
@ApplicationScoped
class Exports {

    private final SearchIndex index;
    private final NameAlternatives names;
    private final EntityLabels labels;
    private final SearchConfig search;
    private final ExportConfig config;
    private final Semaphore free;

    Exports(SearchIndex index, NameAlternatives names, EntityLabels labels, SearchConfig search, ExportConfig config) {
        this.index = index;
        this.names = names;
        this.labels = labels;
        this.search = search;
        this.config = config;
        this.free = new Semaphore(config.atOnce());
    }

    /**
     * Writes everything that a query finds.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 before anything is written when there are too many
     *     exports or the index does not answer
     * @throws IOException when the client is gone or the index fails in the middle: then the stream must not end as if
     *     it were whole
     */
    void write(SearchQuery query, ExportFormat format, boolean bodies, OutputStream out) throws IOException {
        if (!free.tryAcquire()) {
            throw Problems.unavailable("too many exports at once", search.retryAfter());
        }
        try {
            String snapshot = index.openSnapshot(config.keepAlive());
            try {
                writeAll(firstPage(query, snapshot, bodies), format.writer(out, labels, bodies), out);
            } finally {
                index.closeSnapshot(snapshot);
            }
        } finally {
            free.release();
        }
    }

    private ObjectNode firstPage(SearchQuery query, String snapshot, boolean bodies) {
        ObjectNode composed = QueryComposer.compose(query, names, search.timeout());
        return ExportRequest.firstPage(
                composed, snapshot, config.keepAlive(), bodies ? config.pageOfBodies() : config.page(), bodies);
    }

    /** Each page is sent as soon as it is written, so that little waits that may be taken down meanwhile. */
    private void writeAll(ObjectNode request, ArticleWriter writer, OutputStream out) throws IOException {
        int most = request.path("size").asInt();
        JsonNode hits = page(request, most);
        while (!hits.isEmpty()) {
            Set<String> live = live(hits);
            for (JsonNode hit : hits) {
                if (live.contains(hit.path("_id").asText())) {
                    writer.write(hit.path("_source"));
                }
            }
            writer.flush();
            out.flush();
            request.set("search_after", hits.get(hits.size() - 1).path("sort"));
            hits = hits.size() < request.path("size").asInt() ? hits.path("end") : page(request, most);
        }
        writer.flush();
    }

    /**
     * The next articles: as many as can be read at once. After a page of fewer, more are tried again.
     *
     * @param request has the size of the last page, and then that of this one
     */
    private JsonNode page(ObjectNode request, int most) {
        int size = Math.min(most, 2 * request.path("size").asInt());
        Optional<JsonNode> read = index.searchSnapshot(request.put("size", size));
        while (read.isEmpty() && size > 1) {
            size /= 2;
            read = index.searchSnapshot(request.put("size", size));
        }
        JsonNode answer = read.orElseThrow(
                () -> Problems.unavailable("an article is longer than can be read", search.retryAfter()));
        if (answer.path("timed_out").asBoolean()) {
            throw Problems.unavailable("the search took too long", search.retryAfter());
        }
        // The snapshot's id may change from page to page.
        request.withObject("/pit").set("id", answer.path("pit_id"));
        return answer.path("hits").path("hits");
    }

    /** A part of the index that does not answer must not pass for articles that are gone. */
    private Set<String> live(JsonNode hits) {
        Set<String> live = new HashSet<>();
        index.searchWhole(ExportRequest.stillLive(hits))
                .path("hits")
                .path("hits")
                .forEach(hit -> live.add(hit.path("_id").asText()));
        return live;
    }
}
