package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;
import org.sijill.stack.token.DevelopmentTokens;

/** Feeds of other sites are polled, politely and carefully. */
class FeedsIT {

    private static final String FEEDS = "/api/v1/feeds";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final SijillStack stack = TunedStack.STACK;
    private final Api api = new Api(stack.gateway().uri());
    private final FeedSite site = new FeedSite();
    private final List<String> followed = new ArrayList<>();

    @AfterEach
    void forget() {
        followed.forEach(id -> api.delete(FEEDS + "/" + id));
        site.close();
    }

    @Test
    void whatAFeedBringsIsImportedAndPollingItAgainChangesNothing() {
        site.publish("/good", Map.of(1, "هدنة في حلب", 2, "قصف على إدلب"));

        Answer created = follow("/good", "feeds-good");
        JsonNode feed = awaitResult(created, "imported");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.location(FEEDS)).isEqualTo(FEEDS + "/" + id(created));
        assertThat(feed.at("/lastImport/created").asInt()).isEqualTo(2);
        assertThat(feed.path("lastStatus").asInt()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.search("source=feeds-good", "q=هدنة").total())
                        .isEqualTo(1));

        poll(created);
        awaitResult(created, "unchanged");

        assertThat(site.requests("/good")).hasSize(2).last().asString().startsWith("\"");
        assertThat(feed(created).path("lastStatus").asInt()).isEqualTo(304);
    }

    @Test
    void whatIsNewInAFeedIsKeptAndWhatHasChangedIsARevision() {
        site.publish("/changing", Map.of(1, "هدنة في حلب أعلنت", 2, "قصف على إدلب"));
        Answer created = follow("/changing", "feeds-changing");
        awaitResult(created, "imported");

        site.publish("/changing", Map.of(1, "هدنة في حلب انهارت", 2, "قصف على إدلب", 3, "لقاء في جنيف"));
        poll(created);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                feed(created).at("/lastImport/received").asInt())
                        .isEqualTo(3));

        JsonNode imported = feed(created).path("lastImport");
        assertThat(imported.path("created").asInt()).isEqualTo(1);
        assertThat(imported.path("updated").asInt()).isEqualTo(1);
        assertThat(imported.path("unchanged").asInt()).isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.search("source=feeds-changing", "q=انهارت").total())
                        .isEqualTo(1));
        String article = api.search("source=feeds-changing", "q=انهارت")
                .json()
                .at("/hits/0/id")
                .asText();
        assertThat(api.get("/api/v1/articles/" + article + "/revisions/2/diff")
                        .json()
                        .path("body")
                        .findValuesAsText("text"))
                .contains("أعلنت", "انهارت");
    }

    @Test
    void anEntryThatCannotBeKeptIsNamedAndTheOthersAreKept() {
        site.publish("/partly", Map.of(1, "هدنة في حلب", 2, ""));

        JsonNode feed = awaitResult(follow("/partly", "feeds-partly"), "imported");

        assertThat(feed.at("/lastImport/rejected").asInt()).isEqualTo(1);
        JsonNode imported =
                api.get("/api/v1/imports/" + feed.at("/lastImport/id").asText()).json();
        assertThat(imported.at("/errors/0/field").asText()).isEqualTo("body");
        assertThat(imported.path("created").asInt()).isEqualTo(1);
    }

    @Test
    void aServerThatFailsIsTriedAgainAndWhyIsShown() {
        site.answer("/failing", 503, "later");
        Answer created = follow("/failing", "feeds-failing");

        JsonNode failed = awaitResult(created, "failed");
        await().atMost(SOON).until(() -> feed(created).path("failures").asInt() >= 2);

        assertThat(failed.path("lastError").asText()).isEqualTo("the server answered 503");
        assertThat(failed.path("lastStatus").asInt()).isEqualTo(503);

        site.publish("/failing", Map.of(1, "هدنة في حلب"));
        JsonNode well = awaitResult(created, "imported");

        assertThat(well.path("failures").asInt()).isZero();
        assertThat(well.has("lastError")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, the address is not public",
        "metadata, the address is not public",
        "file, the server redirects to what is no http or https address",
        "loop, the server redirects more than 5 times",
        "flood, the document is larger than 2097152 bytes",
        "bomb, the document is larger than 2097152 bytes",
        "trickle, no whole answer in time",
        "page, is not an RSS or Atom feed",
        "entities, is not an RSS or Atom feed"
    })
    void whatIsHostileIsLeftAloneAndToldOf(String path, String error) {
        site.redirect("/elsewhere", "http://127.0.0.2:9200/_search");
        site.redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        site.redirect("/file", "file:///etc/passwd");
        site.redirect("/loop", "/loop");
        site.flood("/flood");
        site.bomb("/bomb");
        site.trickle("/trickle");
        site.answer("/page", 200, "<html><body>لا خلاصة هنا</body></html>");
        site.answer(
                "/entities",
                200,
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>");

        JsonNode feed = awaitResult(follow("/" + path, "feeds-hostile"), "failed");

        assertThat(feed.path("lastError").asText()).isEqualTo(error);
        assertThat(feed.has("lastImport")).isFalse();
        assertThat(api.search("source=feeds-hostile").total()).isZero();
    }

    @Test
    void anAddressInOurOwnNetworkIsNotFetched() {
        Answer created = follow(draft("http://127.0.0.2:9200/", "feeds-inside"));

        assertThat(awaitResult(created, "failed").path("lastError").asText()).isEqualTo("the address is not public");
    }

    @Test
    void whatIsWrongWithADraftIsNamedAndAnAddressIsFollowedOnce() {
        site.publish("/once", Map.of(1, "هدنة في حلب"));

        assertThat(follow(draft("ftp://newsroom.example/", " ").put("intervalMinutes", 0))
                        .blamed())
                .containsExactlyInAnyOrder("url", "source", "intervalMinutes");
        assertThat(follow("/once", "feeds-once").status()).isEqualTo(201);
        assertThat(follow("/once", "feeds-twice").status()).isEqualTo(409);
    }

    @Test
    void aFeedThatIsForgottenIsNotPolledAndWhatItBroughtStays() {
        site.publish("/forgotten", Map.of(1, "هدنة في حلب"));
        Answer created = follow("/forgotten", "feeds-forgotten");
        awaitResult(created, "imported");

        assertThat(api.delete(FEEDS + "/" + id(created)).status()).isEqualTo(204);

        assertThat(api.get(FEEDS + "/" + id(created)).status()).isEqualTo(404);
        assertThat(api.delete(FEEDS + "/" + id(created)).status()).isEqualTo(404);
        assertThat(poll(created).status()).isEqualTo(404);
        assertThat(api.get(FEEDS).text()).doesNotContain(id(created));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(api.search("source=feeds-forgotten").total()).isEqualTo(1));
    }

    @Test
    void onlyAnAdministratorSaysWhatIsFetched() {
        Api editor = api.withToken(DevelopmentTokens.throwAway().issue("editor"));

        assertThat(editor.get(FEEDS).status()).isEqualTo(403);
        assertThat(editor.post(FEEDS, draft("https://newsroom.example/", "x")).status())
                .isEqualTo(403);
        assertThat(api.withToken(null).get(FEEDS).status()).isEqualTo(401);
    }

    @Test
    void twoIngestServicesPollEachFeedOnce() {
        try (ServiceProcess second = ServiceProcess.start(TunedStack.impatient(ServiceSpecification.throwAway(
                        "ingest-service")
                .with(stack.postgres(), SijillStack.DATABASE)
                .with(stack.elasticsearch())
                .with("sijill.ingest.alerts.search-url", stack.search().uri().toString())))) {
            second.awaitReady();
            List<Answer> feeds = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                site.publish("/shared-" + i, Map.of(1, "هدنة في حلب رقم " + i));
                feeds.add(follow("/shared-" + i, "feeds-shared"));
            }

            feeds.forEach(feed -> awaitResult(feed, "imported"));

            for (int i = 0; i < 12; i++) {
                assertThat(site.requests("/shared-" + i)).hasSize(1);
            }
        }
    }

    private Answer follow(String path, String source) {
        return follow(draft(site.address(path), source));
    }

    private Answer follow(ObjectNode draft) {
        Answer answer = api.post(FEEDS, draft);
        if (answer.status() == 201) {
            followed.add(id(answer));
        }
        return answer;
    }

    private static ObjectNode draft(String url, String source) {
        return JsonNodeFactory.instance.objectNode().put("url", url).put("source", source);
    }

    private Answer poll(Answer created) {
        return api.send(api.request(FEEDS + "/" + id(created) + "/poll").POST(BodyPublishers.noBody()));
    }

    private JsonNode feed(Answer created) {
        return api.get(FEEDS + "/" + id(created)).json();
    }

    /** The feed when its last poll has ended so, and its import is over. */
    private JsonNode awaitResult(Answer created, String result) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode feed = feed(created);
            assertThat(feed.path("lastResult").asText()).as(feed.toString()).isEqualTo(result);
            assertThat(feed.at("/lastImport/state").asText("finished")).isIn("", "finished");
        });
        return feed(created);
    }

    private static String id(Answer created) {
        return created.json().path("id").asText();
    }
}
