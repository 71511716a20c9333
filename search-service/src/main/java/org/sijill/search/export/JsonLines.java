package org.sijill.search.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.sijill.index.ArticleField;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;

/** One JSON object on each line; what an article has not is absent. */
final class JsonLines implements ArticleWriter {

    /** The document's field and the name that the contract gives it. */
    private static final List<List<String>> TEXTS = List.of(
            List.of(ArticleField.ID, "id"),
            List.of(ArticleField.EXTERNAL_ID, "externalId"),
            List.of(ArticleField.SOURCE, "source"),
            List.of(ArticleField.URL, "url"),
            List.of(ArticleField.PUBLISHED, "publishedAt"),
            List.of(ArticleField.LANGUAGE, "language"),
            List.of(ArticleField.STORY_ID, "storyId"),
            List.of(ArticleField.TITLE, "title"),
            List.of(ArticleField.BODY, "body"));

    private final JsonGenerator json;
    private final EntityLabels labels;

    JsonLines(OutputStream out, EntityLabels labels) {
        this.labels = labels;
        try {
            JsonFactory factory = new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json = factory.createGenerator(out);
            json.setRootValueSeparator(null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void write(JsonNode article) throws IOException {
        json.writeStartObject();
        for (List<String> text : TEXTS) {
            if (article.hasNonNull(text.getFirst())) {
                json.writeStringField(
                        text.getLast(), article.path(text.getFirst()).asText());
            }
        }
        entities("actors", article.path(ArticleField.ACTORS), labels::actor);
        entities("places", article.path(ArticleField.PLACES_NAMED), labels::place);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    private void entities(String name, JsonNode ids, Function<String, EntityLabel> labelOf) throws IOException {
        json.writeArrayFieldStart(name);
        for (JsonNode id : ids) {
            EntityLabel label = labelOf.apply(id.asText());
            json.writeStartObject();
            json.writeStringField("id", label.id());
            json.writeStringField("label", label.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
