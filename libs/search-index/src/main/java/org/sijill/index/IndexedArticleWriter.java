package org.sijill.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes an {@link IndexedArticle} as JSON. Streaming and without reflection: it runs for every article, also in a
 * native image.
 */
public final class IndexedArticleWriter {

    /** As many fraction digits as Elasticsearch's {@code strict_date_time} wants: it refuses none at all. */
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final ZoneId zone;

    /** @param zone the zone whose day starts order the articles that were published on a plain day */
    public IndexedArticleWriter(ZoneId zone) {
        this.zone = zone;
    }

    /** Writes one document, without a line end, and leaves the stream open. */
    public void write(IndexedArticle article, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(ArticleField.ID, article.id());
            json.writeNumberField(ArticleField.INDEX_VERSION, article.indexVersion());
            switch (article) {
                case IndexedArticle.Live live -> writeLive(live, json);
                case IndexedArticle.Tombstone tombstone -> writeTombstone(tombstone, json);
            }
            json.writeEndObject();
        }
    }

    private static void writeTombstone(IndexedArticle.Tombstone tombstone, JsonGenerator json) throws IOException {
        json.writeStringField(ArticleField.STATE, ArticleField.REMOVED);
        json.writeStringField(ArticleField.INDEXED_AT, DATE_TIME.format(tombstone.indexedAt()));
    }

    private void writeLive(IndexedArticle.Live live, JsonGenerator json) throws IOException {
        json.writeStringField(ArticleField.STATE, ArticleField.LIVE);
        json.writeStringField(ArticleField.INDEXED_AT, DATE_TIME.format(live.indexedAt()));
        json.writeNumberField(ArticleField.REVISION, live.revision());
        json.writeStringField(ArticleField.STORY_ID, live.storyId());
        json.writeStringField(ArticleField.SOURCE, live.source());
        json.writeStringField(ArticleField.LANGUAGE, live.language());
        optional(json, ArticleField.EXTERNAL_ID, live.externalId());
        optional(json, ArticleField.URL, live.url());
        optional(json, ArticleField.TITLE, live.title());
        json.writeStringField(ArticleField.BODY, live.body());
        writePublished(live.published(), json);
        strings(json, ArticleField.ACTORS, live.actors());
        strings(json, ArticleField.PLACES, live.places());
        strings(json, ArticleField.PLACES_NAMED, live.placesNamed());
        writeMentioned(live.mentioned(), json);
        writePassages(live.datePassages(), json);
    }

    private void writePublished(@Nullable Published published, JsonGenerator json) throws IOException {
        if (published == null) {
            return;
        }
        json.writeStringField(ArticleField.PUBLISHED, published.text());
        json.writeStringField(ArticleField.PUBLISHED_AT, DATE_TIME.format(published.sortable(zone)));
        Instant instant = published.instant();
        if (instant != null) {
            json.writeStringField(ArticleField.PUBLISHED_INSTANT, DATE_TIME.format(instant));
        }
        LocalDate day = published.day();
        if (day != null) {
            json.writeStringField(ArticleField.PUBLISHED_DAY, day.toString());
        }
    }

    private static void writeMentioned(List<MentionedDate> mentioned, JsonGenerator json) throws IOException {
        if (mentioned.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(ArticleField.MENTIONED);
        for (MentionedDate date : mentioned) {
            json.writeStartObject();
            json.writeStringField("gte", date.from().toString());
            json.writeStringField("lte", date.to().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, ArticleField.MENTIONED_DAY, periods(mentioned, MentionedDate::day));
        strings(json, ArticleField.MENTIONED_WEEK, periods(mentioned, MentionedDate::week));
        strings(json, ArticleField.MENTIONED_MONTH, periods(mentioned, MentionedDate::month));
        strings(json, ArticleField.MENTIONED_YEAR, periods(mentioned, MentionedDate::year));
    }

    private static void writePassages(List<DatePassage> passages, JsonGenerator json) throws IOException {
        if (passages.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(ArticleField.DATE_PASSAGES);
        for (DatePassage passage : passages) {
            json.writeStartObject();
            json.writeStringField("from", passage.date().from().toString());
            json.writeStringField("to", passage.date().to().toString());
            json.writeStringField("passage", passage.passage());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Set<String> periods(
            List<MentionedDate> mentioned, Function<MentionedDate, @Nullable LocalDate> period) {
        Set<String> found = new TreeSet<>();
        for (MentionedDate date : mentioned) {
            LocalDate start = period.apply(date);
            if (start != null) {
                found.add(start.toString());
            }
        }
        return found;
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void strings(JsonGenerator json, String field, Collection<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
