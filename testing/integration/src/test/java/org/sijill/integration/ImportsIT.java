package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sijill.stack.SijillStack;

/** Many articles at once. */
class ImportsIT {

    private static final String IMPORTS = "/api/v1/imports";

    private final SijillStack stack = Stacks.shared();
    private final Api api = new Api(stack.gateway().uri());
    private final Ledger record = new Ledger(stack);
    private final Uploads uploads = new Uploads(api);

    @Test
    void everyLineIsKeptAndFound() {
        String id = uploads.start(Uploads.articles("imports-plain", 300));

        JsonNode view = uploads.awaitIndexed(id);

        assertThat(view.path("state").asText()).isEqualTo("finished");
        assertThat(view.path("received").asInt()).isEqualTo(300);
        assertThat(view.path("created").asInt()).isEqualTo(300);
        assertThat(view.path("rejected").asInt()).isZero();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(api.search("source=imports-plain").total()).isEqualTo(300));
        assertThat(record.number("select count(*) from import_chunk where job_id = ?", id))
                .isZero();
    }

    @Test
    void theSameAgainChangesNothing() {
        byte[] gzip = Uploads.gzip(Uploads.articles("imports-twice", 200).getBytes(UTF_8));
        uploads.awaitIndexed(uploads.startGzip(gzip));
        long rows = record.rows();

        JsonNode again = uploads.awaitOver(uploads.startGzip(gzip));

        assertThat(again.path("unchanged").asInt()).isEqualTo(200);
        assertThat(again.path("created").asInt()).isZero();
        assertThat(record.rows()).isEqualTo(rows);
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreKept() {
        String source = "imports-errors";
        String lines = Uploads.line(source, "1", "الأول.")
                + "{\"source\": \"" + source + "\", \"publishedAt\": \"yesterday\"}\n"
                + "\n"
                + "not json\n"
                + "{\"source\": \"" + source + "\", \"body\": \"نص\", \"colour\": \"red\"}\n"
                + Uploads.line(source, "2", "الثاني.").strip();

        JsonNode view = uploads.awaitOver(uploads.start(lines));

        assertThat(view.path("created").asInt()).isEqualTo(2);
        assertThat(view.path("received").asInt()).isEqualTo(5);
        assertThat(view.path("rejected").asInt()).isEqualTo(3);
        assertThat(view.path("errors").findValuesAsText("line")).containsExactly("2", "2", "4", "5");
        assertThat(view.path("errors").findValuesAsText("field")).contains("body", "publishedAt", "$", "colour");
    }

    @Test
    void whatComesTwiceInOneUploadIsOneArticleAtItsLastState() {
        String source = "imports-repeated";

        JsonNode view = uploads.awaitOver(uploads.start(Uploads.line(source, "same", "الأول.")
                + Uploads.line(source, "same", "الثاني.")
                + Uploads.line(source, "same", "الثاني.")));

        assertThat(view.path("created").asInt()).isEqualTo(1);
        assertThat(view.path("updated").asInt()).isEqualTo(1);
        assertThat(view.path("unchanged").asInt()).isEqualTo(1);
        assertThat(record.number("select revision from article where source = ?", source))
                .isEqualTo(2);
    }

    @Test
    void aTakenDownArticleIsRefusedAndItsErrorsAreErased() {
        String source = "imports-removed";
        String id = api.submit(Api.draft(source, "gone", "نص يُزال."))
                .json()
                .path("id")
                .asText();
        api.takeDown(id, "the witness asks");
        String first = uploads.start(Uploads.line(source, "gone", "نص يعود."));
        JsonNode view = uploads.awaitOver(first);

        assertThat(view.path("rejected").asInt()).isEqualTo(1);
        assertThat(view.path("errors").path(0).path("detail").asText()).contains("taken down");
        assertThat(record.number("select count(*) from article_revision where article_id = ?", id))
                .isZero();
    }

    @Test
    void aTakedownErasesWhatWasSaidOfTheArticlesLines() {
        String source = "imports-erased";
        String id = api.submit(Api.draft(source, "gone", "نص يُزال."))
                .json()
                .path("id")
                .asText();
        String wrong = Api.draft(source, "gone", "نص يُزال.").put("publishedAt", "yesterday") + "\n";
        String job = uploads.start(wrong + Api.draft(source, "stays", "نص باق.").put("publishedAt", "yesterday"));
        assertThat(uploads.awaitOver(job).path("errors").findValuesAsText("line"))
                .containsExactly("1", "2");

        api.takeDown(id, "the witness asks");

        assertThat(uploads.view(job).path("errors").findValuesAsText("line")).containsExactly("2");
    }

    @Test
    void aBatchWhoseCommitWasNotHeardOfIsNotCountedAgain() {
        int lines = 20_000;
        String id = uploads.start(Uploads.articles("imports-unheard", lines));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> record.number("select settled_line from import_job where id = ?", id) > 0);

        // As if all had been committed whose answers were lost.
        record.change("update import_job set settled_line = ? where id = ?", lines, id);
        JsonNode view = uploads.awaitOver(id);

        assertThat(view.path("state").asText()).isEqualTo("finished");
        assertThat(view.path("received").asInt()).isLessThan(lines);
        assertThat(record.number("select settled_line from import_job where id = ?", id))
                .isEqualTo(lines);
    }

    @Test
    void anArchiveOfFilesIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "folder/one.txt", "نص بسيط عن هدنة في حلب.");
            entry(
                    zip,
                    "two.html",
                    "<html lang=ar><head><title>عنوان الصفحة</title>"
                            + "<link rel=canonical href='https://example.org/two'>"
                            + "<meta property='article:published_time' content='2016-09-24'></head>"
                            + "<body><nav>القائمة</nav><article><p>الفقرة الأولى.</p><p>الفقرة الثانية.</p></article></body></html>");
            entry(zip, "three.json", "{\"title\": \"عنوان\", \"body\": \"نص من ملف.\"}");
            entry(zip, "four.pdf", "%PDF");
        }

        String id = uploads.start("application/zip", bytes.toByteArray(), "?source=imports-archive");
        JsonNode view = uploads.awaitIndexed(id);

        assertThat(view.path("created").asInt()).isEqualTo(3);
        assertThat(view.path("errors").findValuesAsText("line")).containsExactly("4");
        await().untilAsserted(() ->
                assertThat(api.search("source=imports-archive").total()).isEqualTo(3));
        JsonNode page = api.search("source=imports-archive", "q=الفقرة")
                .json()
                .path("hits")
                .path(0);
        assertThat(page.path("url").asText()).isEqualTo("https://example.org/two");
        assertThat(page.path("publishedAt").asText()).isEqualTo("2016-09-24");
        assertThat(api.search("source=imports-archive", "q=القائمة").total()).isZero();
    }

    @Test
    void aFeedIsRead() {
        String feed = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>أخبار</title><link>https://example.org/</link>
                <item><title>هدنة</title><link>https://example.org/truce</link>
                <description>&lt;p&gt;بدأت الهدنة في حلب.&lt;/p&gt;</description>
                <pubDate>Sat, 24 Sep 2016 10:00:00 GMT</pubDate></item>
                <item><title>بلا نص</title><link>https://example.org/empty</link></item>
                </channel></rss>""";

        JsonNode view = uploads.awaitIndexed(
                uploads.start("application/rss+xml", feed.getBytes(UTF_8), "?source=imports-feed"));

        assertThat(view.path("created").asInt()).isEqualTo(1);
        assertThat(view.path("errors").findValuesAsText("field")).containsExactly("body");
    }

    @Test
    void aCancelledImportReadsNoFurther() {
        String id = uploads.start(Uploads.articles("imports-cancelled", 20_000));

        Answer cancelled = api.send(api.request(IMPORTS + "/" + id).DELETE());

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("state").asText()).isEqualTo("cancelled");
        assertThat(api.send(api.request(IMPORTS + "/" + id).DELETE()).status()).isEqualTo(409);
        assertThat(record.number("select count(*) from import_chunk where job_id = ?", id))
                .isZero();
        assertThat(record.number("select count(*) from article where source = ?", "imports-cancelled"))
                .isEqualTo(uploads.view(id).path("created").asLong());
    }

    @Test
    void eventsTellTheProgressUntilAllIsIndexed() {
        String id = uploads.start(Uploads.articles("imports-events", 500));

        Answer events = api.get(IMPORTS + "/" + id + "/events");

        assertThat(events.status()).isEqualTo(200);
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("event:progress");
        String last = events.text().substring(events.text().lastIndexOf("data:"));
        assertThat(last).contains("\"state\":\"finished\"").contains("\"indexed\":500");
    }

    @Test
    void anImportGoesOnWhereItWasAfterAKill() {
        String source = "imports-killed";
        String id = uploads.start(Uploads.articles(source, 5_000));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> record.number("select settled_line from import_job where id = ?", id) > 0);

        stack.ingest().kill();
        long settled = record.number("select settled_line from import_job where id = ?", id);
        stack.ingest().restart();
        JsonNode view = uploads.awaitIndexed(id);

        assertThat(settled).isBetween(1L, 5_000L);
        assertThat(view.path("state").asText()).isEqualTo("finished");
        assertThat(view.path("created").asInt()).isEqualTo(5_000);
        assertThat(view.path("unchanged").asInt()).isZero();
        assertThat(record.number("select count(*) from article where source = ? and revision = 1", source))
                .isEqualTo(5_000);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(api.search("source=" + source).total()).isEqualTo(5_000));
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(api.post(IMPORTS, "text/plain", "نص".getBytes(UTF_8)).status())
                .isEqualTo(415);
        assertThat(api.post(IMPORTS + "?colour=red", Uploads.NDJSON, "{}".getBytes(UTF_8))
                        .blamed())
                .containsExactly("colour");
        assertThat(api.post(IMPORTS, Uploads.NDJSON, new byte[0]).status()).isEqualTo(400);
        assertThat(uploads.awaitOver(uploads.start("{\"source\": \"a\\nb\", \"externalId\": \"1\", \"body\": \"نص\"}"))
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("source");
        assertThat(api.get(IMPORTS + "/nobody").status()).isEqualTo(404);
        assertThat(api.get(IMPORTS + "/nobody/events").status()).isEqualTo(404);
        assertThat(api.get(IMPORTS + "?size=0").blamed()).containsExactly("size");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}
