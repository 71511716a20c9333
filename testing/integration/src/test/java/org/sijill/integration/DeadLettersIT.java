package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijill.stack.SijillStack;

/** An article that the index refuses is put aside with the reason, holds up nobody, and can be sent again. */
class DeadLettersIT {

    private static final String SOURCE = "dead-letters-it";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A keyword longer than Lucene takes. */
    private static final String SPOIL = """
            with spoiled as (
                update article set language = repeat('x', 40000), index_version = index_version + 1
                where id = ? returning id)
            insert into outbox (article_id, generation, enqueued_at, next_attempt_at)
            select s.id, g.name, now(), now() from spoiled s, index_generation g where g.state = 'active'""";

    private final SijillStack stack = Stacks.shared();
    private final Api api = new Api(stack.gateway().uri());
    private final Ledger record = new Ledger(stack);

    @AfterEach
    void mend() {
        record.change("""
                with mended as (
                    update article set language = 'ar', index_version = index_version + 1
                    where length(language) > 100 returning id)
                insert into outbox (article_id, generation, enqueued_at, next_attempt_at)
                select m.id, g.name, now(), now() from mended m, index_generation g where g.state = 'active'""");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(record.number(
                                "select (select count(*) from outbox) + (select count(*) from dead_letter)"))
                        .isZero());
    }

    @Test
    void whatTheIndexRefusesIsListedWithTheReasonAndHoldsUpNobody() {
        String id = spoiled("refused");

        Answer other = api.submit(Api.draft(SOURCE, "other", "نص آخر بعد المرفوض"));

        assertThat(other.json().path("indexed").asBoolean()).isTrue();
        JsonNode letter = letterOf(id);
        assertThat(letter.path("kind").asText()).startsWith("400 ");
        assertThat(letter.path("reason").asText()).contains("[language]");
        assertThat(letter.path("attempts").asInt()).isEqualTo(1);
        assertThat(record.number("select count(*) from outbox where article_id = ?", id))
                .isZero();
        // What was indexed before is still found.
        assertThat(api.search("source=" + SOURCE, "q=مرفوض").hits()).contains("refused");
    }

    @Test
    void aReplaySendsTheArticleAsItIsNow() {
        String id = spoiled("mended");
        long letter = letterOf(id).path("id").asLong();
        record.change("update article set language = 'ar', index_version = index_version + 1 where id = ?", id);

        Answer replay = replay(letter);

        assertThat(replay.status()).isEqualTo(202);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(new Deliveries(stack)
                                .indexed("articles-s1", SOURCE)
                                .get(id))
                        .isEqualTo(record.revisions(SOURCE).get(id)));
        assertThat(letters().findValuesAsText("articleId")).doesNotContain(id);
        assertThat(replay(letter).status()).isEqualTo(404);
    }

    @Test
    void aReplayOfWhatIsStillRefusedIsANewLetter() {
        String id = spoiled("again");
        long letter = letterOf(id).path("id").asLong();

        assertThat(replay(letter).status()).isEqualTo(202);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(letterOf(id).path("id").asLong()).isGreaterThan(letter));
    }

    @Test
    void aTakedownErasesTheLetterAndNoReplayBringsTheArticleBack() {
        String id = spoiled("taken-down");
        long letter = letterOf(id).path("id").asLong();

        assertThat(api.takeDown(id, "court order").status()).isEqualTo(204);

        assertThat(record.number("select count(*) from dead_letter where article_id = ?", id))
                .isZero();
        assertThat(replay(letter).status()).isEqualTo(404);
        assertThat(api.search("source=" + SOURCE, "q=taken").hits()).doesNotContain("taken-down");
    }

    @Test
    void anImportSaysWhatTheIndexRefusedOfIt() {
        Uploads uploads = new Uploads(api);
        pipeline("missing");
        String id;
        try {
            id = uploads.start(Uploads.articles("dead-letters-import", 2));
            await().atMost(SOON).until(() -> letters().path("total").asLong() == 2);
        } finally {
            pipeline(null);
        }
        JsonNode view = uploads.view(id);
        assertThat(view.path("created").asInt()).isEqualTo(2);
        assertThat(view.path("indexed").asInt()).isZero();
        assertThat(view.path("deadLetters").asInt()).isEqualTo(2);
        assertThat(api.get("/api/v1/imports/" + id + "/events").text()).contains("\"deadLetters\":2");

        letters().path("deadLetters").forEach(letter -> replay(letter.path("id").asLong()));

        view = uploads.awaitIndexed(id);
        assertThat(view.path("deadLetters").asInt()).isZero();
    }

    @Test
    void lettersComeInPages() {
        spoiled("page-1");
        spoiled("page-2");
        spoiled("page-3");
        await().atMost(SOON).until(() -> letters().path("total").asLong() >= 3);

        JsonNode first = api.get("/api/v1/dead-letters?size=2").json();
        JsonNode second = api.get("/api/v1/dead-letters?size=2&after="
                        + first.path("next").asText())
                .json();

        assertThat(first.path("deadLetters")).hasSize(2);
        assertThat(second.path("deadLetters")).isNotEmpty();
        assertThat(second.path("deadLetters").path(0).path("id").asLong())
                .isGreaterThan(first.path("deadLetters").path(1).path("id").asLong());
        assertThat(api.get("/api/v1/dead-letters?size=0&after=x&page=2").blamed())
                .containsExactlyInAnyOrder("size", "after", "page");
    }

    @Test
    void healthSaysHowManyThereAre() {
        letterOf(spoiled("counted"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(new Api(stack.ingest().management())
                                .get("/q/health/ready")
                                .text())
                        .containsPattern("\"deadLetters\": [1-9]")
                        .contains("\"lagSeconds\"", "\"pending\""));
    }

    /** With one that is missing Elasticsearch refuses every document for good. */
    private void pipeline(@Nullable String name) {
        Api elasticsearch = new Api(stack.elasticsearch().uri());
        Answer answer = elasticsearch.put(
                "/articles-s1/_settings", JsonNodeFactory.instance.objectNode().put("index.default_pipeline", name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String spoiled(String name) {
        Answer answer = api.submit(Api.draft(SOURCE, name, "نص مرفوض اسمه " + name));
        assertThat(answer.json().path("indexed").asBoolean()).isTrue();
        String id = answer.json().path("id").asText();
        record.change(SPOIL, id);
        return id;
    }

    private JsonNode letters() {
        return api.get("/api/v1/dead-letters?size=200").json();
    }

    private JsonNode letterOf(String articleId) {
        return await().atMost(SOON).until(() -> find(articleId), letter -> !letter.isMissingNode());
    }

    private JsonNode find(String articleId) {
        for (JsonNode letter : letters().path("deadLetters")) {
            if (letter.path("articleId").asText().equals(articleId)) {
                return letter;
            }
        }
        return letters().path("none");
    }

    private Answer replay(long letter) {
        return api.send(
                api.request("/api/v1/dead-letters/" + letter + "/replay").POST(BodyPublishers.noBody()));
    }
}
