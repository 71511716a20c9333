package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A search as an Atom feed. */
class FeedIT {

    private final Api api = new Api(Stacks.seeded().gateway().uri());

    @Test
    void aFeedHasTheArticlesOfItsSearch() throws Exception {
        Answer answer = api.get("/api/v1/search.atom?q=%D8%AD%D9%84%D8%A8&place=new-york");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        Document feed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("entry").getLength())
                .isEqualTo((int) api.search("q=حلب", "place=new-york").total());
        assertThat(((Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
                .isEqualTo(Stacks.seeded().gateway().uri() + "/api/v1/search.atom?q=%D8%AD%D9%84%D8%A8&place=new-york");
        assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
                .contains("<em>");
    }

    /** Whoever reaches the service itself can send any header. */
    @Test
    void aForwardedHostThatIsNoneIsIgnored() {
        Api search = new Api(Stacks.seeded().search().uri());

        Answer answer = search.send(search.request("/api/v1/search.atom")
                .header("X-Forwarded-Host", "[[")
                .GET());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains(Stacks.seeded().search().uri() + "/api/v1/search.atom");
    }

    @Test
    void anOrderIsNoneOfItsParameters() {
        assertThat(api.get("/api/v1/search.atom?sort=oldest&size=3").blamed())
                .containsExactlyInAnyOrder("sort", "size");
    }
}
