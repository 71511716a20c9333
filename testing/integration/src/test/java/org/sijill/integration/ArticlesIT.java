package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Submitting articles and reading them back. */
class ArticlesIT {

    private static final String SOURCE = "articles-it";

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Ledger record = new Ledger(Stacks.shared());

    @Test
    void aNewArticleIsCreatedAndFound() {
        Answer answer = api.submit(Api.draft(SOURCE, "new", "وصل كيري إلى جنيف."));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("created");
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        assertThat(answer.json().path("indexed").asBoolean()).isTrue();
        assertThat(api.search("q=جنيف", "source=" + SOURCE, "actor=john-kerry").hits())
                .contains("new");
        assertThat(api.get(answer.location("/api/v1/articles"))
                        .json()
                        .path("externalId")
                        .asText())
                .isEqualTo("new");
    }

    @Test
    void theSameAgainChangesNothing() {
        ObjectNode draft = Api.draft(SOURCE, "same", "هدنة في حلب.").put("publishedAt", "2016-09-12");
        api.submit(draft);
        long rows = record.rows();

        Answer again = api.submit(draft);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("outcome").asText()).isEqualTo("unchanged");
        assertThat(record.rows()).isEqualTo(rows);
    }

    @Test
    void aChangedTextIsANewRevisionAndTheOldOneIsKept() {
        String id = api.submit(Api.draft(SOURCE, "changed", "قصف على إدلب."))
                .json()
                .path("id")
                .asText();

        Answer answer = api.submit(Api.draft(SOURCE, "changed", "قصف على معرة النعمان."));

        assertThat(answer.json().path("id").asText()).isEqualTo(id);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("updated");
        assertThat(answer.json().path("revision").asInt()).isEqualTo(2);
        assertThat(record.number("select count(*) from article_revision where article_id = ?", id))
                .isEqualTo(2);
        assertThat(api.search("q=النعمان", "source=" + SOURCE).hits()).contains("changed");
        assertThat(api.search("q=إدلب", "source=" + SOURCE).hits()).doesNotContain("changed");
    }

    @Test
    void aChangedDateAloneIsAnUpdate() {
        ObjectNode draft = Api.draft(SOURCE, "dated", "خبر بلا تاريخ.");
        api.submit(draft);

        Answer answer = api.submit(draft.put("publishedAt", "2016-10-01"));

        assertThat(answer.json().path("outcome").asText()).isEqualTo("updated");
        assertThat(api.search("source=" + SOURCE, "publishedFrom=2016-10-01", "publishedTo=2016-10-01")
                        .hits())
                .contains("dated");
    }

    @Test
    void theRawTextIsGivenBackExactlyAndTheCanonicalOneIsCleaned() {
        String raw = "قـــال\u00a0كيري:\r\n\u200f«نعم»  &amp; ﻻ";
        String id = api.submit(Api.draft(SOURCE, "raw", raw)).json().path("id").asText();

        JsonNode asReceived = api.get("/api/v1/articles/" + id + "?form=raw").json();
        JsonNode canonical = api.get("/api/v1/articles/" + id).json();

        assertThat(asReceived.path("body").asText()).isEqualTo(raw);
        assertThat(asReceived.path("sha256").asText()).hasSize(64);
        assertThat(canonical.path("body").asText()).isEqualTo("قال كيري:\n«نعم» & لا");
    }

    @Test
    void oneAddressInTwoFormsIsOneArticle() {
        ObjectNode draft = Api.draft(SOURCE, "", "خبر له عنوان.");
        draft.remove("externalId");

        String iri = id(draft.put("url", "https://News.example/أخبار/حلب?utm_source=x#top"));
        String encoded = id(draft.put("url", "https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%AD%D9%84%D8%A8"));

        assertThat(encoded).isEqualTo(iri);
    }

    @Test
    void withoutIdAndAddressTheTextIsTheIdentity() {
        ObjectNode draft = Api.draft(SOURCE, "", "نص لا هوية له سوى نفسه.");
        draft.remove("externalId");

        assertThat(id(draft)).isEqualTo(id(draft.deepCopy().put("source", "another-source")));
    }

    @Test
    void anExactCopyNamesTheEarlierArticle() {
        String first = id(Api.draft(SOURCE, "copy-1", "نص منقول حرفيا عن وكالة."));

        Answer second = api.submit(Api.draft(SOURCE, "copy-2", "نص منقول حرفيا عن وكالة."));

        assertThat(second.json().path("duplicateOf").asText()).isEqualTo(first);
    }

    @Test
    void anUnknownArticleIsNotFound() {
        assertThat(api.get("/api/v1/articles/nobody").status()).isEqualTo(404);
        assertThat(api.takeDown("nobody", "test").status()).isEqualTo(404);
    }

    @Test
    void analyzeShowsWhatWouldBeIndexedAndStoresNothing() {
        long rows = record.rows();
        ObjectNode request = Api.draft("", "", "");
        request.removeAll();
        request.put("text", "التقى كيري لافروف بجنيف في 9 أيلول/ سبتمبر").put("publishedAt", "2016-09-24");

        JsonNode answer = api.post("/api/v1/analyze", request).json();

        assertThat(answer.path("actors").findValuesAsText("id")).containsExactly("john-kerry", "sergey-lavrov");
        assertThat(answer.path("places").findValuesAsText("id")).containsExactly("geneva");
        assertThat(answer.path("dates").findValuesAsText("value")).containsExactly("2016-09-09");
        assertThat(answer.path("tokens").get(3).path("text").asText()).isEqualTo("بجنيف");
        assertThat(record.rows()).isEqualTo(rows);
    }

    private String id(ObjectNode draft) {
        return api.submit(draft).json().path("id").asText();
    }
}
