package org.sijill.ingest.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sijill.index.Elasticsearch;
import org.sijill.index.IndexSchema;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;

/** Documents on their way to {@code _bulk}, each with the rows that wait for it. */
final class BulkRequest {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 300;

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final IndexedArticleWriter writer;
    private final Lines lines = new Lines();
    private final List<OutboxRow> rows = new ArrayList<>();

    BulkRequest(IndexedArticleWriter writer) {
        this.writer = writer;
    }

    /** Adds a document for the generation of a row. */
    void add(OutboxRow row, IndexedArticle article) {
        try {
            writeAction(row, article);
            writer.write(article, lines);
            lines.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        rows.add(row);
    }

    int bytes() {
        return lines.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<OutboxRow> rows() {
        return List.copyOf(rows);
    }

    /** Sends everything. */
    List<BulkOutcome> send(Elasticsearch elasticsearch) {
        return outcomes(rows, elasticsearch.sendLines("POST", "/_bulk", lines.buffer(), lines.size()));
    }

    /** What is sent, as text. */
    String body() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** Reads an answer of {@code _bulk}: one item for each row, in their order. */
    static List<BulkOutcome> outcomes(List<OutboxRow> rows, JsonNode answer) {
        JsonNode items = answer.path("items");
        if (items.size() != rows.size()) {
            throw new IllegalStateException("_bulk answered " + items.size() + " items for " + rows.size());
        }
        List<BulkOutcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(outcome(rows.get(i), items.get(i).path("index")));
        }
        return outcomes;
    }

    private static BulkOutcome outcome(OutboxRow row, JsonNode item) {
        int status = item.path("status").asInt();
        // A conflict says that the index is at least this new.
        if ((status >= OK && status < FIRST_ERROR) || status == CONFLICT) {
            return new BulkOutcome(row, status, null);
        }
        JsonNode error = item.path("error");
        return new BulkOutcome(
                row,
                status,
                status + " " + error.path("type").asText() + ": "
                        + error.path("reason").asText());
    }

    private void writeAction(OutboxRow row, IndexedArticle article) throws IOException {
        try (JsonGenerator json = factory.createGenerator(lines)) {
            json.writeStartObject();
            json.writeObjectFieldStart("index");
            json.writeStringField("_index", IndexSchema.feedAlias(row.generation()));
            json.writeBooleanField("require_alias", true);
            json.writeStringField("_id", article.id());
            json.writeNumberField("version", article.indexVersion());
            json.writeStringField("version_type", "external");
            json.writeEndObject();
            json.writeEndObject();
        }
        lines.write('\n');
    }

    /** Lends its buffer out, because a bulk request is large and need not be copied to be sent. */
    private static final class Lines extends ByteArrayOutputStream {

        byte[] buffer() {
            return buf;
        }
    }
}
