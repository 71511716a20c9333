package org.sijill.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.result.KnownLabels;

class JsonLinesTest {

    @Test
    void eachArticleIsOneLineAndWhatItHasNotIsAbsent() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(out, new KnownLabels());

        lines.write(JsonText.read("""
            {"id": "a-1", "externalId": "17", "source": "example-news", "published": "2016-09-24",
              "language": "ar", "storyId": "a-1", "title": "سطر\\nثان", "actors": ["john-kerry"]}\
            """));
        lines.write(JsonText.read("""
            {"id": "a-2", "source": "b", "storyId": "a-2", "placesNamed": ["aleppo"]}\
            """));
        lines.flush();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
            {"id":"a-1","externalId":"17","source":"example-news","publishedAt":"2016-09-24","language":"ar",\
            "storyId":"a-1","title":"سطر\\nثان","actors":[{"id":"john-kerry","label":"جون كيري"}],"places":[]}
            {"id":"a-2","source":"b","storyId":"a-2","actors":[],"places":[{"id":"aleppo","label":"حلب"}]}
            """);
    }
}
