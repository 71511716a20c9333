package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is named, and nothing of it is kept. */
class BadInputIT {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String JSON = "application/json";
    private static final int LIMIT = 2 * 1024 * 1024;

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Ledger record = new Ledger(Stacks.shared());
    private long rowsBefore;

    @BeforeEach
    void count() {
        rowsBefore = record.rows();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(record.rows()).isEqualTo(rowsBefore);
    }

    @Test
    void noBody() {
        assertProblem(
                api.send(api.request(ARTICLES).header("Content-Type", JSON).POST(BodyPublishers.noBody())), 400, "$");
    }

    @Test
    void notJson() {
        assertProblem(post("{\"source\": \"x\", "), 400, "$");
        assertProblem(post("حلب"), 400, "$");
        assertProblem(post("[]"), 400, "$");
        assertProblem(post("{} {}"), 400, "$");
    }

    @Test
    void anotherCharset() {
        byte[] windows = "{\"source\":\"x\",\"body\":\"حلب\"}".getBytes(Charset.forName("windows-1256"));

        Answer declared = api.post(ARTICLES, "application/json; charset=windows-1256", windows);
        Answer undeclared = api.post(ARTICLES, JSON, windows);

        assertThat(declared.status()).isEqualTo(415);
        assertThat(declared.json().path("detail").asText()).contains("windows-1256");
        assertProblem(undeclared, 400, "$");
    }

    @Test
    void anotherMediaType() {
        assertThat(api.post(ARTICLES, "text/plain", "حلب".getBytes(UTF_8)).status())
                .isEqualTo(415);
    }

    @Test
    void anUnknownField() {
        assertProblem(post("{\"source\":\"x\",\"body\":\"حلب\",\"colour\":\"red\"}"), 400, "colour");
    }

    @Test
    void aFieldTwice() {
        assertProblem(post("{\"source\":\"x\",\"source\":\"y\",\"body\":\"حلب\"}"), 400, "source");
    }

    @ParameterizedTest
    @CsvSource({
        "source, '{\"body\":\"حلب\"}'",
        "source, '{\"source\":\" \",\"body\":\"حلب\"}'",
        "source, '{\"source\":7,\"body\":\"حلب\"}'",
        "body, '{\"source\":\"x\"}'",
        "body, '{\"source\":\"x\",\"body\":\"\"}'",
        "body, '{\"source\":\"x\",\"body\":null}'",
        "body, '{\"source\":\"x\",\"body\":\"a\\u0000b\"}'",
        "body, '{\"source\":\"x\",\"body\":\"\\ud83d\"}'",
        "url, '{\"source\":\"x\",\"body\":\"حلب\",\"url\":\"ftp://example.org/\"}'",
        "url, '{\"source\":\"x\",\"body\":\"حلب\",\"url\":\"/relative\"}'",
        "publishedAt, '{\"source\":\"x\",\"body\":\"حلب\",\"publishedAt\":\"24/09/2016\"}'",
        "publishedAt, '{\"source\":\"x\",\"body\":\"حلب\",\"publishedAt\":\"2016-02-30\"}'",
        "publishedAt, '{\"source\":\"x\",\"body\":\"حلب\",\"publishedAt\":\"2016-09-24T10:00:00\"}'",
        "language, '{\"source\":\"x\",\"body\":\"حلب\",\"language\":\"Arabic!\"}'",
    })
    void aWrongValue(String field, String body) {
        assertProblem(post(body), 400, field);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Answer answer = post("{\"publishedAt\":\"yesterday\",\"url\":\"nowhere\"}");

        assertThat(answer.blamed()).containsExactlyInAnyOrder("source", "body", "publishedAt", "url");
    }

    @Test
    void aBodyOverTheLimit() {
        byte[] body = Api.draft("x", "large", "ح".repeat(LIMIT / 2)).toString().getBytes(UTF_8);

        Answer announced = api.post(ARTICLES, JSON, body);
        Answer chunked = api.send(api.request(ARTICLES)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().path("detail").asText()).contains(Integer.toString(LIMIT));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "colour, colour=red",
        "size, size=100000",
        "size, size=-1",
        "size, size=ten",
        "size, size=1&size=2",
        "facetSize, facetSize=5000",
        "publishedFrom, publishedFrom=2016-12-02&publishedTo=2016-12-01",
        "publishedFrom, publishedFrom=2016-13-01",
        "publishedWithin, publishedWithin=soon",
        "publishedWithin, publishedWithin=7d&publishedFrom=2016-12-01",
        "mentionedFrom, mentionedFrom=2016-12-02&mentionedTo=2016-12-01",
        "mentionedMatch, mentionedMatch=near",
        "timeZone, timeZone=Aleppo",
        "sort, sort=best",
        "interval, interval=hour",
        "cursor, cursor=x",
        "actor, actor=",
    })
    void aWrongParameter(String parameter, String query) {
        assertProblem(api.get("/api/v1/search?" + query), 400, parameter);
    }

    @Test
    void aQueryTextThatIsTooLong() {
        assertProblem(api.search("q=" + "ح".repeat(1001)), 400, "q");
    }

    @Test
    void aQueryThatIsNotUtf8() {
        assertThat(api.get("/api/v1/search?q=%ff%fe").status()).isEqualTo(400);
    }

    @Test
    void anUnknownParameterOfAnArticle() {
        assertProblem(api.post("/api/v1/articles?wiat=true", Api.draft("x", "y", "حلب")), 400, "wiat");
        assertProblem(api.post("/api/v1/articles?wait=perhaps", Api.draft("x", "y", "حلب")), 400, "wait");
        assertProblem(api.get("/api/v1/articles/nobody?form=short"), 400, "form");
    }

    @Test
    void nothingToAnalyze() {
        assertProblem(api.post("/api/v1/analyze", JSON, "{}".getBytes(UTF_8)), 400, "text");
    }

    @Test
    void anUnknownPathAndAnotherMethod() {
        Supplier<Answer> delete = () -> api.send(api.request("/api/v1/search").DELETE());

        assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(delete.get().status()).isEqualTo(405);
        assertThat(delete.get().header("Allow")).contains("GET");
    }

    private Answer post(String body) {
        return api.post(ARTICLES, JSON, body.getBytes(UTF_8));
    }

    private static void assertProblem(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.blamed()).as(answer.text()).contains(field);
        assertThat(answer.json().path("errors").get(0).path("detail").asText()).isNotBlank();
    }
}
