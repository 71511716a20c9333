package org.sijill.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.IndexSchema;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;
import org.sijill.stack.Elasticsearch;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/**
 * A search-service over an Elasticsearch of its own, whose articles and directory are whatever a test puts there: so
 * that a test says what is indexed, on as many shards as it likes, and does not wait for anything to be annotated.
 */
final class IndexOnly implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Elasticsearch elasticsearch;
    private final ServiceProcess search;
    private @Nullable String served;

    private IndexOnly(Elasticsearch elasticsearch, ServiceProcess search) {
        this.elasticsearch = elasticsearch;
        this.search = search;
    }

    /** Starts both, with this directory. */
    static IndexOnly start(Collection<DirectoryEntry> directory) {
        Elasticsearch elasticsearch = Elasticsearch.startThrowAway();
        publish(elasticsearch, directory);
        return new IndexOnly(
                elasticsearch,
                ServiceProcess.start(
                        ServiceSpecification.throwAway("search-service").with(elasticsearch)));
    }

    /** Where searches are sent. */
    Api api() {
        return new Api(search.uri());
    }

    /** Makes an index of these articles and serves it instead of any before it. */
    void serve(String index, int shards, Collection<? extends IndexedArticle> articles) {
        ObjectNode definition = (ObjectNode) read(IndexSchema.articlesJson());
        definition.withObject("/settings/index").put("number_of_shards", shards);
        send(elasticsearch, "PUT", "/" + index, definition.toString());
        send(elasticsearch, "POST", "/" + index + "/_bulk?refresh=true", lines(articles));
        send(elasticsearch, "POST", "/_aliases", aliases(index, served).toString());
        served = index;
        search.awaitReady();
    }

    @Override
    public void close() {
        search.close();
        elasticsearch.close();
    }

    private static ObjectNode aliases(String index, @Nullable String before) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = request.putArray("actions");
        if (before != null) {
            actions.addObject().putObject("remove").put("index", before).put("alias", IndexSchema.READ_ALIAS);
        }
        actions.addObject()
                .putObject("add")
                .put("index", index)
                .put("alias", IndexSchema.READ_ALIAS)
                .putObject("filter")
                .putObject("term")
                .put(ArticleField.STATE, ArticleField.LIVE);
        return request;
    }

    private static String lines(Collection<? extends IndexedArticle> articles) {
        IndexedArticleWriter writer = new IndexedArticleWriter(ZoneId.of("Asia/Damascus"));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (IndexedArticle article : articles) {
                lines.write(("{\"index\":{\"_id\":\"" + article.id() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
                writer.write(article, lines);
                lines.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode send(Elasticsearch elasticsearch, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch.uri() + path))
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode answer = read(response.body());
            if (response.statusCode() / 100 != 2 || answer.path("errors").asBoolean()) {
                throw new AssertionError(method + " " + path + " answered " + response.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stop);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }

    private static void publish(Elasticsearch elasticsearch, Collection<DirectoryEntry> directory) {
        send(elasticsearch, "PUT", "/" + IndexSchema.DIRECTORY_INDEX, IndexSchema.directoryJson());
        StringBuilder lines = new StringBuilder();
        long change = 0;
        for (DirectoryEntry entry : directory) {
            lines.append("{\"index\":{\"_id\":\"").append(entry.documentId()).append("\"}}\n");
            lines.append(entry.toJson(++change)).append('\n');
        }
        send(elasticsearch, "POST", "/" + IndexSchema.DIRECTORY_INDEX + "/_bulk?refresh=true", lines.toString());
    }
}
