package org.sijill.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.IndexSchema;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;
import org.sijill.index.MentionedDate;
import org.sijill.index.Published;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;

/** Puts articles straight into the index, as ingest-service would, without its record. */
final class Loader {

    private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final int BULK_BYTES = 4 << 20;

    /** The time that all of them are stamped with; searches of the benchmark do not ask for it. */
    private static final Instant STAMP = Instant.parse("2026-01-01T00:00:00Z");

    private final Http elasticsearch;
    private final Names names;
    private final String feed;
    private final IndexedArticleWriter writer = new IndexedArticleWriter(ZONE);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<IndexedArticle.Live> read = new ArrayList<>();
    private CompletableFuture<Void> onItsWay = CompletableFuture.completedFuture(null);
    private int loaded;

    Loader(Http elasticsearch, Names names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.feed = IndexSchema.feedAlias(elasticsearch
                .get("/_alias/" + IndexSchema.READ_ALIAS)
                .fieldNames()
                .next());
        refreshEvery("-1");
    }

    /** Indexes an article, which {@link #repeat} may index again. */
    void load(JsonNode draft) {
        IndexedArticle.Live article = article(draft);
        read.add(article);
        add(article);
    }

    /** Indexes everything once more, under other ids, again and again until there are so many. */
    void repeat(int articles) {
        for (int i = 0; loaded < articles; i = (i + 1) % read.size()) {
            add(renamed(read.get(i)));
        }
    }

    private void add(IndexedArticle article) {
        try {
            lines.write(("{\"index\":{\"_index\":\"" + feed + "\",\"_id\":\"" + article.id() + "\"}}\n")
                    .getBytes(StandardCharsets.UTF_8));
            writer.write(article, lines);
            lines.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        loaded++;
        if (lines.size() >= BULK_BYTES) {
            flush();
        }
    }

    /** Sends the rest and makes all of it visible. */
    void finish() {
        flush();
        sent();
        elasticsearch.post("/" + feed + "/_refresh", "");
        refreshEvery("1s");
    }

    /** Nobody looks while articles are loaded; each refresh would be one more small segment. */
    private void refreshEvery(String interval) {
        elasticsearch.put("/" + feed + "/_settings", "{\"index\": {\"refresh_interval\": \"" + interval + "\"}}");
    }

    /** The next articles are made ready while these are indexed. */
    private void flush() {
        sent();
        byte[] bulk = lines.toByteArray();
        lines.reset();
        if (bulk.length > 0) {
            onItsWay = CompletableFuture.runAsync(() -> send(bulk));
        }
    }

    private void sent() {
        onItsWay.join();
    }

    private void send(byte[] bulk) {
        if (elasticsearch
                .post("/_bulk", new String(bulk, StandardCharsets.UTF_8))
                .path("errors")
                .asBoolean()) {
            throw new IllegalStateException("The index refuses an article");
        }
    }

    private IndexedArticle.Live article(JsonNode draft) {
        String title = Canonicalizer.canonicalize(draft.path("title").asText()).text();
        String body = Canonicalizer.canonicalize(draft.path("body").asText()).text();
        Published published = published(draft.path("publishedAt").asText());
        String text = title + "\n" + body;
        Set<String> places = names.find(text, Kind.PLACE);
        String id = "a" + loaded;
        return new IndexedArticle.Live(
                id,
                1,
                STAMP,
                1,
                id,
                draft.path("externalId").asText(),
                draft.path("source").asText(),
                draft.hasNonNull("url") ? draft.path("url").asText() : null,
                "ar",
                published,
                title.isBlank() ? null : title,
                body,
                names.find(text, Kind.ACTOR),
                names.withAncestors(places),
                places,
                mentioned(body, published == null ? null : published.dayIn(ZONE)),
                List.of());
    }

    /** The same article as another one, of a story of its own. */
    private IndexedArticle.Live renamed(IndexedArticle.Live article) {
        String id = "a" + loaded;
        return new IndexedArticle.Live(
                id,
                article.indexVersion(),
                article.indexedAt(),
                article.revision(),
                id,
                id,
                article.source(),
                article.url(),
                article.language(),
                article.published(),
                article.title(),
                article.body(),
                article.actors(),
                article.places(),
                article.placesNamed(),
                article.mentioned(),
                article.datePassages());
    }

    private static List<MentionedDate> mentioned(String body, @Nullable LocalDate anchor) {
        List<MentionedDate> dates = new ArrayList<>();
        for (DateMention mention : DateTagger.tag(body, anchor)) {
            LocalDate from = mention.from();
            LocalDate to = mention.to();
            if (from != null && to != null && from.getYear() >= 0 && to.getYear() <= 9999) {
                dates.add(new MentionedDate(from, to));
            }
        }
        return dates;
    }

    private static @Nullable Published published(String text) {
        return text.isEmpty() ? null : Published.parse(text);
    }
}
