package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.stack.SijillStack;

/** Saved searches tell what is new, once, and lose nothing. */
class AlertsIT {

    private static final String SEARCHES = "/api/v1/saved-searches";
    private static final Duration SOON = Duration.ofSeconds(40);

    private final SijillStack stack = TunedStack.STACK;
    private final Api api = new Api(stack.gateway().uri());
    private final Ledger record = new Ledger(stack);

    @Test
    void newArticlesAreFoundOnceAndOldOnesAreNoNews() {
        String source = "alerts-poll";
        String old = submit(source, "old", "هدنة قديمة في حلب.");
        backdate(old);
        JsonNode search = save("polled", "q=هدنة&source=" + source, null);
        String id = search.path("id").asText();

        String fresh = submit(source, "fresh", "هدنة جديدة في حلب.");
        submit(source, "other", "خبر عن الطقس.");

        await().atMost(SOON).untilAsserted(() -> assertThat(articles(id)).containsExactly(fresh));
        JsonNode match = matches(id, 0).path("matches").path(0);
        assertThat(match.path("passages").path(0).asText()).contains("<em>هدنة</em>");
        assertThat(match.path("source").asText()).isEqualTo(source);
        assertThat(search.has("webhook")).isFalse();
        long last = matches(id, 0).path("last").asLong();
        assertThat(matches(id, last).path("matches")).isEmpty();

        api.submit(Api.draft(source, "old", "هدنة قديمة في حلب، ومعها خبر."));
        awaitRuns(id, 3);

        assertThat(articles(id)).containsExactly(fresh, old);
        assertThat(matches(id, last).path("matches")).hasSize(1);
    }

    @Test
    void matchesArePostedSignedAndOnce() {
        try (Receiver receiver = new Receiver()) {
            JsonNode search = save("posted", "source=alerts-post", receiver.address());
            String id = search.path("id").asText();

            List<String> expected =
                    List.of(submit("alerts-post", "a", "قصف على حلب."), submit("alerts-post", "b", "هدنة في إدلب."));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.articles()).containsExactlyInAnyOrderElementsOf(expected));
            awaitRuns(id, 3);
            assertThat(receiver.articles()).hasSize(2);
            Receiver.Delivery delivery = receiver.requests().getFirst();
            assertThat(delivery.target()).isEqualTo("/alerts?key=1");
            assertThat(delivery.signature())
                    .isEqualTo(signature(search.path("webhook").path("secret").asText(), delivery));
            assertThat(delivery.body().path("search").path("name").asText()).isEqualTo("posted");
            JsonNode shown = api.get(SEARCHES + "/" + id).json();
            assertThat(shown.path("webhook").path("address").asText()).doesNotContain("key");
            assertThat(shown.path("webhook").has("secret")).isFalse();
            assertThat(shown.path("webhook").path("undelivered").asInt()).isZero();
            delete(id);
        }
    }

    @Test
    void nothingIsLostWhileTheReceiverIsDown() {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(503);
            String id = save("down", "source=alerts-down", receiver.address())
                    .path("id")
                    .asText();
            String first = submit("alerts-down", "a", "الخبر الأول.");
            await().atMost(SOON).until(() -> receiver.requests().size() >= 2);
            String second = submit("alerts-down", "b", "الخبر الثاني.");
            await().atMost(SOON).untilAsserted(() -> assertThat(articles(id)).containsExactly(first, second));
            JsonNode failing = api.get(SEARCHES + "/" + id).json().path("webhook");
            assertThat(failing.path("undelivered").asInt()).isEqualTo(2);
            assertThat(failing.path("lastStatus").asInt()).isEqualTo(503);

            receiver.answers(302);
            int before = receiver.requests().size();
            await().atMost(SOON).until(() -> receiver.requests().size() >= before + 2);
            assertThat(receiver.requests())
                    .extracting(Receiver.Delivery::target)
                    .doesNotContain("/elsewhere");
            stack.ingest().kill();
            receiver.answers(204);
            stack.ingest().restart();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.articles()).containsExactly(first, second));
            assertThat(receiver.requests().stream()
                            .filter(request -> request.text().contains(first))
                            .map(Receiver.Delivery::id)
                            .distinct())
                    .hasSize(1);
            delete(id);
        }
    }

    @Test
    void aTakedownErasesWhatIsToldOfTheArticle() {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(500);
            String id = save("erased", "source=alerts-erased", receiver.address())
                    .path("id")
                    .asText();
            String article = submit("alerts-erased", "a", "شهادة شاهد من حلب.");
            await().atMost(SOON).until(() -> !receiver.requests().isEmpty());
            assertThat(receiver.requests().getFirst().text()).contains("شهادة");

            assertThat(api.takeDown(article, "the witness asks").status()).isEqualTo(204);
            receiver.answers(204);

            await().atMost(SOON).until(() -> !receiver.articles().isEmpty());
            assertThat(receiver.requests().getLast().text())
                    .doesNotContain("شهادة")
                    .contains("\"removed\":true");
            assertThat(matches(id, 0).path("matches").path(0).has("passages")).isFalse();
            assertThat(record.number(
                            "select count(*) from alert_match where article_id = ? and payload is not null", article))
                    .isZero();
            delete(id);
        }
    }

    @Test
    void whatWasToldLongAgoIsForgottenAndNeverToldAgain() {
        try (Receiver receiver = new Receiver()) {
            String polled =
                    save("old-polled", "source=alerts-old", null).path("id").asText();
            String posted = save("old-posted", "source=alerts-old", receiver.address())
                    .path("id")
                    .asText();
            String first = submit("alerts-old", "a", "خبر قديم.");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.articles()).containsExactly(first));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(articles(polled)).containsExactly(first));
            receiver.answers(503);
            String second = submit("alerts-old", "b", "خبر لم يصل.");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(articles(polled)).containsExactly(first, second));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(articles(posted)).containsExactly(first, second));

            age(polled);
            age(posted);

            // What the receiver has taken goes, what it has not taken stays; without a receiver all goes.
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(articles(polled)).isEmpty());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(articles(posted)).containsExactly(second));
            api.submit(Api.draft("alerts-old", "a", "خبر قديم، ومعه تتمة."));
            awaitRuns(polled, 3);
            receiver.answers(204);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.articles()).containsExactly(first, second));
            assertThat(articles(polled)).isEmpty();
            assertThat(record.number(
                            "select count(*) from alert_match where search_id = ? and payload is not null", polled))
                    .isZero();
            JsonNode shown = api.get(SEARCHES + "/" + posted).json();
            assertThat(shown.path("matches").asInt()).isEqualTo(2);
            assertThat(shown.at("/webhook/undelivered").asInt()).isZero();
            delete(posted);
            delete(polled);
        }
    }

    @Test
    void aSearchThatFailsIsShownAndRunsAgain() {
        String id = save("failing", "source=alerts-failing", null).path("id").asText();
        stack.search().stop();
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(api.get(SEARCHES + "/" + id)
                                    .json()
                                    .path("lastError")
                                    .asText())
                            .startsWith("no answer"));
            assertThat(api.post(SEARCHES, draft("x", "q=x", null)).status()).isEqualTo(503);
        } finally {
            stack.search().restart();
        }
        String article = submit("alerts-failing", "a", "خبر بعد العطل.");

        await().atMost(SOON).untilAsserted(() -> assertThat(articles(id)).containsExactly(article));
        assertThat(api.get(SEARCHES + "/" + id).json().path("failures").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "x, size=1000, , query",
        "x, sort=best&colour=red, , query",
        "x, q=a*, , query",
        "x, q=a, ftp://example.org, webhook",
        "' ', q=a, , name"
    })
    void whatIsWrongIsNamed(String name, String query, @Nullable String webhook, String field) {
        assertThat(api.post(SEARCHES, draft(name, query, webhook)).blamed()).containsExactly(field);
    }

    @Test
    void aSavedSearchIsChangedListedAndForgotten() {
        String id = save("before", "q=a1", null).path("id").asText();

        Answer changed = api.send(api.request(SEARCHES + "/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        draft("after", "q=b1", "https://newsroom.example/x").toString())));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("webhook").path("secret").asText()).hasSize(64);
        assertThat(api.get(SEARCHES).json().findValuesAsText("name"))
                .contains("after")
                .doesNotContain("before");
        delete(id);
        assertThat(api.get(SEARCHES + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(SEARCHES + "/" + id + "/matches").status()).isEqualTo(404);
    }

    @Test
    void theGatewayDoesNotRouteTheInternalCall() {
        assertThat(api.post("/internal/v1/match", JsonNodeFactory.instance.objectNode())
                        .status())
                .isEqualTo(404);
    }

    private JsonNode save(String name, String query, @Nullable String webhook) {
        Answer answer = api.post(SEARCHES, draft(name, query, webhook));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(answer.json().path("id").asText());
        return answer.json();
    }

    private void delete(String id) {
        assertThat(api.send(api.request(SEARCHES + "/" + id).DELETE()).status()).isEqualTo(204);
    }

    private static ObjectNode draft(String name, String query, @Nullable String webhook) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("query", query)
                .put("webhook", webhook);
    }

    private String submit(String source, String externalId, String body) {
        return api.submit(Api.draft(source, externalId, body)).json().path("id").asText();
    }

    /** As if the article had come an hour ago. */
    private void backdate(String article) {
        record.number(
                "update article set changed_at = changed_at - interval '1 hour' where id = ? returning 1", article);
    }

    /** As if all that a search has found and delivered so far had been a hundred days ago. */
    private void age(String search) {
        record.change(
                "update delivery set delivered_at = delivered_at - interval '100 days' where search_id = ?", search);
        record.change(
                "update alert_match set matched_at = matched_at - interval '100 days' where search_id = ?", search);
    }

    private List<String> articles(String search) {
        return matches(search, 0).path("matches").findValuesAsText("articleId");
    }

    private JsonNode matches(String search, long after) {
        return api.get(SEARCHES + "/" + search + "/matches?after=" + after).json();
    }

    private void awaitRuns(String search, int runs) {
        for (int i = 0; i < runs; i++) {
            String last = lastRun(search);
            await().atMost(SOON).until(() -> !lastRun(search).equals(last));
        }
    }

    private String lastRun(String search) {
        return api.get(SEARCHES + "/" + search).json().path("lastRunAt").asText();
    }

    private static String signature(String secret, Receiver.Delivery delivery) {
        String time = delivery.signature().substring(2, delivery.signature().indexOf(','));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((time + "." + delivery.text()).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
