package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexedArticleWriterTest {

    private final IndexedArticleWriter writer = new IndexedArticleWriter(ZoneId.of("Asia/Damascus"));

    @Test
    void writesEverythingThatIsKnownOfAnArticleOfAnInstant() throws IOException {
        assertThat(JsonText.read(write(IndexedArticles.full()))).isEqualTo(JsonText.read("""
                        {
                          "id": "a-1",
                          "indexVersion": 7,
                          "state": "live",
                          "indexedAt": "2026-11-22T10:15:00.123Z",
                          "revision": 3,
                          "storyId": "story-1",
                          "source": "example-news",
                          "language": "ar",
                          "externalId": "2016-09-24-17",
                          "url": "https://example.org/%D8%AD%D9%84%D8%A8",
                          "title": "هدنة \\"قصيرة\\" في حلب",
                          "body": "قال كيري إن وقف إطلاق النار في حلب ضروري.\\nثم غادر.",
                          "published": "2016-09-24T01:30:00+03:00",
                          "publishedAt": "2016-09-23T22:30:00.000Z",
                          "publishedInstant": "2016-09-23T22:30:00.000Z",
                          "actors": ["john-kerry", "syrian-army"],
                          "places": ["aleppo", "aleppo-district", "syria"],
                          "placesNamed": ["aleppo"],
                          "mentioned": [
                            {"gte": "2016-09-09", "lte": "2016-09-09"},
                            {"gte": "2016-09-01", "lte": "2016-09-30"},
                            {"gte": "2012-01-01", "lte": "2012-12-31"}
                          ],
                          "mentionedDay": ["2016-09-09"],
                          "mentionedWeek": ["2016-09-05"],
                          "mentionedMonth": ["2016-09-01"],
                          "mentionedYear": ["2012-01-01", "2016-01-01"],
                          "datePassages": [
                            {"from": "2016-09-09", "to": "2016-09-09", "passage": "اتفاق <em>9 أيلول</em>"}
                          ]
                        }"""));
    }

    @Test
    void aPlainDayIsSortedFromItsStartInTheZoneAndCountedAsADay() throws IOException {
        assertThat(JsonText.read(write(IndexedArticles.bare(Published.parse("2016-09-26")))))
                .isEqualTo(JsonText.read("""
                        {
                          "id": "a-2",
                          "indexVersion": 1,
                          "state": "live",
                          "indexedAt": "2026-11-22T10:15:00.123Z",
                          "revision": 1,
                          "storyId": "a-2",
                          "source": "example-news",
                          "language": "ar",
                          "body": "نص",
                          "published": "2016-09-26",
                          "publishedAt": "2016-09-25T21:00:00.000Z",
                          "publishedDay": "2016-09-26"
                        }"""));
    }

    @Test
    void whatIsUnknownIsAbsentAndNeverInvented() throws IOException {
        assertThat(names(IndexedArticles.bare(null)))
                .containsExactly(
                        "id",
                        "indexVersion",
                        "state",
                        "indexedAt",
                        "revision",
                        "storyId",
                        "source",
                        "language",
                        "body");
    }

    @Test
    void aTombstoneHasNothingOfTheArticleButItsIdAndVersion() throws IOException {
        IndexedArticle tombstone = new IndexedArticle.Tombstone("a-1", 8, IndexedArticles.INDEXED_AT);

        assertThat(write(tombstone)).isEqualTo("""
                {"id":"a-1","indexVersion":8,"state":"removed","indexedAt":"2026-11-22T10:15:00.123Z"}""");
    }

    @Test
    void everyWrittenFieldIsInTheMappingAndOnlyThePlainDayIsNeverWrittenBesideAnInstant() throws IOException {
        List<String> mapped = new ArrayList<>();
        JsonText.read(IndexSchema.articlesJson())
                .path("mappings")
                .path("properties")
                .fieldNames()
                .forEachRemaining(mapped::add);
        mapped.remove(ArticleField.PUBLISHED_DAY);

        assertThat(names(IndexedArticles.full())).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void aDocumentIsOneLineAndTheStreamStaysOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        writer.write(IndexedArticles.full(), out);
        out.write('\n');
        writer.write(IndexedArticles.bare(null), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void entitiesStandInTheOrderOfTheText() throws IOException {
        JsonNode document = JsonText.read(write(IndexedArticles.full()));

        assertThat(document.path("places").toString()).isEqualTo("""
                ["aleppo","aleppo-district","syria"]""");
    }

    @Test
    void theEarliestYearsKeepTheirFourDigits() throws IOException {
        JsonNode document = JsonText.read(write(IndexedArticles.bare(Published.parse("1000-01-01"))));

        assertThat(document.path("publishedAt").asText()).isEqualTo("0999-12-31T21:34:48.000Z");
        assertThat(LocalDate.parse(document.path("publishedDay").asText())).isEqualTo(LocalDate.of(1000, 1, 1));
    }

    private List<String> names(IndexedArticle article) throws IOException {
        List<String> names = new ArrayList<>();
        JsonText.read(write(article)).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String write(IndexedArticle article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(article, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
