package org.sijill.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.feed.AtomFeed.Entry;
import org.sijill.search.query.Queries;
import org.sijill.search.result.ResultsReader;
import org.sijill.search.result.ResultsReaders;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {

    private static final URI BASE = URI.create("https://sijill.example/");
    private static final Instant NOW = Instant.parse("2016-12-06T08:00:00Z");

    private final ResultsReader reader = ResultsReaders.reader();

    @Test
    void aFeedIsWellFormedWhateverTheTextsHold() throws Exception {
        Document feed = feed("q=%22a%20%3Cb%3E%26%22", """
            {"id": "a-1", "source": "<news> & \\"co\\"", "storyId": "a-1", "published": "2016-12-05",
              "url": "https://example.org/?a=1&b=2", "title": "عنوان \\u0001 ]]> <script>"}\
            """);

        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(text(feed, "title", 0)).endsWith(": \"a <b>&\"");
        assertThat(text(feed, "title", 1)).isEqualTo("عنوان \uFFFD ]]> <script>");
        assertThat(text(feed, "name", 0)).isEqualTo("<news> & \"co\"");
        assertThat(text(feed, "published", 0)).isEqualTo("2016-12-04T22:00:00Z");
        assertThat(text(feed, "updated", 0)).isEqualTo("2016-12-05T10:00:00.000Z");
        assertThat(text(feed, "summary", 0)).isEqualTo("<p dir=\"auto\">قصف &lt;b&gt; <em>حلب</em></p>");
        assertThat(element(feed, "link", 2).getAttribute("href")).isEqualTo("https://example.org/?a=1&b=2");
        assertThat(element(feed, "link", 3).getAttribute("href"))
                .isEqualTo("https://sijill.example/api/v1/articles/a-1");
    }

    @Test
    void theFeedsOwnAddressIsThatOfTheGateway() throws Exception {
        Document feed =
                feed("q=%D8%AD%D9%84%D8%A8&actor=russia", "{\"id\": \"a-1\", \"source\": \"s\", \"storyId\": \"a-1\"}");

        assertThat(element(feed, "link", 0).getAttribute("href"))
                .isEqualTo("https://sijill.example/api/v1/search.atom?q=%D8%AD%D9%84%D8%A8&actor=russia");
    }

    @Test
    void anEntryKeepsItsIdWhereverTheFeedIsRead() throws Exception {
        String article = "{\"id\": \"a-1\", \"source\": \"s\", \"storyId\": \"a-1\"}";

        assertThat(text(feed("q=x", article), "id", 1)).isEqualTo(text(feed("q=y", article), "id", 1));
    }

    private Document feed(String rawQuery, String source) throws Exception {
        var query = Queries.of(rawQuery);
        var hits = reader.hits(JsonText.read("""
            {"hits": {"hits": [{"_id": "a-1", "_source": %s,
              "highlight": {"body": ["قصف &lt;b&gt; <em>حلب</em>"]}}]}}\
            """.replace("%s", source)), query);
        String xml = new AtomFeed(BASE, rawQuery, query, NOW)
                .write(List.of(new Entry(hits.getFirst(), "2016-12-05T10:00:00.000Z")));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document feed, String name, int index) {
        return element(feed, name, index).getTextContent();
    }

    private static Element element(Document feed, String name, int index) {
        return (Element) feed.getElementsByTagName(name).item(index);
    }
}
