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

/** Documents on their way to {@code _bulk}, each with the row that waits for it. */
final class BulkRequest {

    /** Of each item the answer says only what became of it: the rest would be as long as the request has documents. */
    private static final String PATH = "/_bulk?filter_path=items.*.status,items.*.error.type,items.*.error.reason";

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final IndexedArticleWriter writer;
    private final Lines lines = new Lines();
    private final List<Item> items = new ArrayList<>();

    BulkRequest(IndexedArticleWriter writer) {
        this.writer = writer;
    }

    /** Adds a document for the generations of some rows. */
    void add(List<OutboxRow> rows, IndexedArticle article) {
        try {
            int document = -1;
            int end = -1;
            for (OutboxRow row : rows) {
                int start = lines.size();
                writeAction(row, article);
                if (document < 0) {
                    document = lines.size();
                    writer.write(article, lines);
                    lines.write('\n');
                    end = lines.size();
                } else {
                    // The same for every generation of the schema: not made twice.
                    lines.write(lines.buffer(), document, end - document);
                }
                items.add(new Item(row, article.indexVersion(), start, lines.size()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int bytes() {
        return lines.size();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<OutboxRow> rows() {
        return items.stream().map(Item::row).toList();
    }

    /** Sends everything. */
    List<BulkOutcome> send(Elasticsearch elasticsearch) {
        return outcomes(items, elasticsearch.sendLines("POST", PATH, lines.buffer(), lines.size()));
    }

    /** The same as requests of one document each, for finding out which of them is refused. */
    List<BulkRequest> alone() {
        List<BulkRequest> requests = new ArrayList<>();
        for (Item item : items) {
            BulkRequest request = new BulkRequest(writer);
            request.lines.write(lines.buffer(), item.start(), item.end() - item.start());
            request.items.add(new Item(item.row(), item.indexVersion(), 0, request.lines.size()));
            requests.add(request);
        }
        return requests;
    }

    /** The outcome of a request that was refused as a whole and holds one document. */
    BulkOutcome refused(int status, String type, String reason) {
        return outcome(items.getFirst(), status, type, reason);
    }

    /** What is sent, as text. */
    String body() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** Reads an answer of {@code _bulk}: one item for each row, in their order. */
    List<BulkOutcome> outcomes(JsonNode answer) {
        return outcomes(items, answer);
    }

    private static List<BulkOutcome> outcomes(List<Item> sent, JsonNode answer) {
        JsonNode answers = answer.path("items");
        if (answers.size() != sent.size()) {
            throw new IllegalStateException("_bulk answered " + answers.size() + " items for " + sent.size());
        }
        List<BulkOutcome> outcomes = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            JsonNode item = answers.get(i).path("index");
            JsonNode error = item.path("error");
            outcomes.add(outcome(
                    sent.get(i),
                    item.path("status").asInt(),
                    error.path("type").asText(),
                    error.path("reason").asText()));
        }
        return outcomes;
    }

    private static BulkOutcome outcome(Item item, int status, String type, String reason) {
        Verdict verdict = Verdict.of(status, type, reason);
        String kind = verdict == Verdict.INDEXED ? "" : (status + " " + type).strip();
        return new BulkOutcome(item.row(), item.indexVersion(), verdict, kind, reason);
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

    /** One document's place in the body. */
    private record Item(OutboxRow row, long indexVersion, int start, int end) {}

    /** Lends its buffer out, because a bulk request is large and need not be copied to be sent. */
    private static final class Lines extends ByteArrayOutputStream {

        byte[] buffer() {
            return buf;
        }
    }
}
