package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/** Whole results: as a stream, and page by page. */
class ExportIT {

    private static final String SOURCE = "export-it";
    private static final int ARTICLES = 300;

    /**
     * Articles of a megabyte each: more than all sockets on the way hold, whose two receive buffers grow to 32 MiB each
     * and whose send buffers to 4 MiB (tcp_rmem and tcp_wmem of Linux), so that an export of them cannot have ended while
     * nobody reads it.
     */
    private static final String LONG_SOURCE = "export-it-long";

    private static final int LONG_ARTICLES = 100;
    private static final String LONG_BODY = "شجرة وحجر ونهر ".repeat(38_000);

    private static final Api API = new Api(TunedStack.STACK.gateway().uri());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void submit() {
        for (int i = 0; i < ARTICLES; i++) {
            ObjectNode draft =
                    Api.draft(SOURCE, "article-" + i, "هدنة في حلب رقم " + i).put("publishedAt", day(i));
            if (i == 0) {
                draft.put("title", "=HYPERLINK(\"http://evil.example\")");
            }
            keep(draft, i < ARTICLES - 1);
        }
        for (int i = 0; i < LONG_ARTICLES; i++) {
            keep(Api.draft(LONG_SOURCE, "long-" + i, LONG_BODY + i).put("publishedAt", day(i)), i < LONG_ARTICLES - 1);
        }
    }

    /** When a failed test is run once more, the articles are there, and one may have been taken down. */
    private static void keep(ObjectNode draft, boolean more) {
        assertThat((more ? API.post("/api/v1/articles", draft) : API.submit(draft)).status())
                .isIn(201, 200, 410);
    }

    @Test
    void allThatASearchFindsIsExportedInItsOrder() throws IOException {
        Answer answer = API.get("/api/v1/export?source=" + SOURCE + "&sort=oldest");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson;charset=UTF-8");
        List<JsonNode> articles = new ArrayList<>();
        for (String line : answer.text().lines().toList()) {
            articles.add(JSON.readTree(line));
        }
        assertThat(articles).hasSizeGreaterThanOrEqualTo(ARTICLES - 1);
        assertThat(articles)
                .extracting(article -> article.path("publishedAt").asText())
                .isSorted();
        assertThat(articles.getFirst().path("places").path(0).path("id").asText())
                .isEqualTo("aleppo");
        assertThat(articles.getFirst().has("body")).isFalse();
    }

    @Test
    void aTableHoldsNoFormula() {
        Answer answer = API.get("/api/v1/export?format=csv&body=true&source=" + SOURCE + "&publishedTo=2016-01-03");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.text()).startsWith("\uFEFF\"id\",").contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        assertThat(answer.text().lines()).hasSize(4);
    }

    @Test
    void theAcceptedFormIsGiven() {
        Answer csv = API.send(API.request("/api/v1/export?source=nobody")
                .header("Accept", "text/csv")
                .GET());
        Answer none = API.send(API.request("/api/v1/export?source=nobody")
                .header("Accept", "image/png")
                .GET());

        assertThat(csv.text()).startsWith("\uFEFF\"id\",").endsWith("\r\n");
        assertThat(none.status()).isEqualTo(406);
    }

    @Test
    void whatIsWrongIsNamedBeforeAnythingIsWritten() {
        Answer answer = API.get("/api/v1/export?format=xml&size=10&sort=best");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.blamed()).containsExactlyInAnyOrder("format", "size", "sort");
    }

    /** The export's snapshot still has the article; the page that it would be on comes after its takedown. */
    @Test
    void whatIsTakenDownMeanwhileIsNotExported() throws Exception {
        String last = API.search("source=" + LONG_SOURCE, "sort=newest", "size=1")
                .json()
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        List<String> exported = new ArrayList<>();
        try (BufferedReader lines = openLong()) {
            exported.add(lines.readLine());

            Answer oneMore = API.get("/api/v1/export?source=" + SOURCE);
            assertThat(API.takeDown(last, "the witness asks").status()).isEqualTo(204);

            lines.lines().forEach(exported::add);
            assertThat(oneMore.status()).isEqualTo(503);
            assertThat(oneMore.header("Retry-After")).isNotEmpty();
            assertThat(oneMore.json().path("detail").asText()).isEqualTo("too many exports at once");
        }
        assertThat(exported).hasSizeGreaterThan(LONG_ARTICLES / 2).noneMatch(line -> line.contains(last));
    }

    /** All of them are more than one answer of Elasticsearch may have; as many as fit are asked for. */
    @Test
    void whatIsTooMuchForOnePageIsExportedOnSeveral() {
        try (ServiceProcess other = ServiceProcess.start(ServiceSpecification.throwAway("search-service")
                .with(TunedStack.STACK.elasticsearch())
                .with("sijill.search.export.page-of-bodies", String.valueOf(LONG_ARTICLES)))) {
            other.awaitReady();

            Answer all = new Api(other.uri()).get("/api/v1/export?body=true&sort=oldest&source=" + LONG_SOURCE);

            List<String> exported = all.text().lines().map(ExportIT::externalId).toList();
            assertThat(all.status()).isEqualTo(200);
            assertThat(exported)
                    .doesNotHaveDuplicates()
                    .containsAll(IntStream.range(0, LONG_ARTICLES - 1)
                            .mapToObj(i -> "long-" + i)
                            .toList());
        }
    }

    private static String externalId(String line) {
        try {
            return JSON.readTree(line).path("externalId").asText();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each page has one article here, and its comparison with the index is one more search. */
    @Test
    void anExportThatNobodyReadsEndsAndGivesItsSnapshotBack() throws Exception {
        long before = searches().path("query_total").asLong();
        try (BufferedReader lines = openLong()) {
            assertThat(lines.readLine()).startsWith("{");
            assertThat(searches().path("open_contexts").asLong()).isEqualTo(1);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> searches().path("open_contexts").asLong() == 0);
        assertThat(searches().path("query_total").asLong() - before).isLessThan(2L * LONG_ARTICLES);
        assertThat(API.get("/api/v1/export?source=nobody").status()).isEqualTo(200);
    }

    @Test
    void anExportThatFailsBreaksOffAndDoesNotEnd() throws Exception {
        try (BufferedReader lines = openLong()) {
            assertThat(lines.readLine()).startsWith("{");

            TunedStack.STACK.elasticsearch().kill();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> lines.lines().count());
        } finally {
            TunedStack.STACK.elasticsearch().restart();
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> API.search("source=" + SOURCE).status() == 200);
        }
    }

    @Test
    void pagesGoOnWithoutDoublesOrGaps() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = cursor.isEmpty()
                    ? API.search("source=" + SOURCE, "publishedWithin=90y", "sort=newest", "size=100", "facetSize=0")
                    : API.search(
                            "source=" + SOURCE,
                            "publishedWithin=90y",
                            "sort=newest",
                            "size=100",
                            "facetSize=0",
                            "cursor=" + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.json().path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
            cursor = page.json().path("nextCursor").asText();
        } while (!cursor.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ARTICLES - 1);
    }

    /** What Elasticsearch says of the searches of articles so far. */
    private static JsonNode searches() {
        return new Api(TunedStack.STACK.elasticsearch().uri())
                .get("/articles-s1/_stats/search")
                .json()
                .at("/_all/primaries/search");
    }

    /** The lines of an export that goes on for as long as they are not read. */
    private static BufferedReader openLong() throws IOException, InterruptedException {
        URI export =
                TunedStack.STACK.gateway().uri().resolve("/api/v1/export?body=true&sort=oldest&source=" + LONG_SOURCE);
        var answer = CLIENT.send(HttpRequest.newBuilder(export).build(), BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String day(int i) {
        return LocalDate.of(2016, 1, 1).plusDays(i).toString();
    }
}
