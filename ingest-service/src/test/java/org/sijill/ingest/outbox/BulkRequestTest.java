package org.sijill.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.index.IndexedArticle;
import org.sijill.index.IndexedArticleWriter;
import org.sijill.index.Published;

class BulkRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    private static final OutboxRow FIRST = new OutboxRow(1, "a-1", "articles-s1-g1", 1, 0);
    private static final OutboxRow SECOND = new OutboxRow(2, "a-2", "articles-s1-g2", 3, 0);
    private static final List<OutboxRow> ROWS = List.of(FIRST, SECOND);

    private final BulkRequest request = new BulkRequest(new IndexedArticleWriter(ZoneOffset.UTC));

    @Test
    void everyDocumentIsAnActionAndALineForTheFeedOfItsGeneration() {
        request.add(List.of(FIRST), live());
        request.add(List.of(SECOND), new IndexedArticle.Tombstone("a-2", 8, NOW));

        assertThat(request.body()).isEqualTo("""
                {"index":{"_index":"articles-s1-g1-feed","require_alias":true,"_id":"a-1","version":7,"version_type":"external"}}
                {"id":"a-1","indexVersion":7,"state":"live","indexedAt":"2026-11-22T10:15:00.000Z","revision":1,"storyId":"a-1","source":"example-news","language":"ar","body":"قصف حلب\\nليلا","published":"2016-09-24","publishedAt":"2016-09-24T00:00:00.000Z","publishedDay":"2016-09-24","places":["aleppo"],"placesNamed":["aleppo"]}
                {"index":{"_index":"articles-s1-g2-feed","require_alias":true,"_id":"a-2","version":8,"version_type":"external"}}
                {"id":"a-2","indexVersion":8,"state":"removed","indexedAt":"2026-11-22T10:15:00.000Z"}
                """);
        assertThat(request.rows()).isEqualTo(ROWS);
    }

    @Test
    void itsSizeIsThatOfItsBytes() {
        assertThat(request.isEmpty()).isTrue();
        assertThat(request.bytes()).isZero();

        request.add(List.of(FIRST), live());

        assertThat(request.isEmpty()).isFalse();
        assertThat(request.bytes()).isEqualTo(request.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aDocumentGoesToEveryGenerationThatWaitsForIt() {
        request.add(List.of(FIRST, new OutboxRow(3, "a-1", "articles-s1-g2", 1, 0)), live());

        List<String> lines = request.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("articles-s1-g1-feed");
        assertThat(lines.get(2)).contains("articles-s1-g2-feed");
        assertThat(lines.get(3)).isEqualTo(lines.get(1));
    }

    @Test
    void aRequestCanBeTakenApart() {
        request.add(List.of(FIRST), live());
        request.add(List.of(SECOND), new IndexedArticle.Tombstone("a-2", 8, NOW));

        List<BulkRequest> alone = request.alone();

        assertThat(alone).extracting(BulkRequest::rows).containsExactly(List.of(FIRST), List.of(SECOND));
        assertThat(alone.get(0).body() + alone.get(1).body()).isEqualTo(request.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 409})
    void aDocumentIsSettledWhenItIsIndexedOrTheIndexIsNewer(int status) {
        request.add(List.of(FIRST), live());

        List<BulkOutcome> outcomes = request.outcomes(answer("""
                {"items": [{"index": {"status": %d,
                  "error": {"type": "version_conflict_engine_exception", "reason": "newer"}}}]}""".replace("%d", Integer.toString(status))));

        assertThat(outcomes).containsExactly(new BulkOutcome(FIRST, 7, Verdict.INDEXED, "", "newer"));
    }

    @Test
    void eachDocumentHasAnOutcomeOfItsOwn() {
        addBoth();

        List<BulkOutcome> outcomes = request.outcomes(answer("""
                {
                  "items": [
                    {"index": {"status": 429,
                      "error": {"type": "es_rejected_execution_exception", "reason": "queue full"}}},
                    {"index": {"status": 201}}
                  ]
                }"""));

        assertThat(outcomes)
                .containsExactly(
                        new BulkOutcome(FIRST, 7, Verdict.BUSY, "429 es_rejected_execution_exception", "queue full"),
                        new BulkOutcome(SECOND, 8, Verdict.INDEXED, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\": []}",
                "{\"items\": [{\"index\": {\"status\": 200}}]}",
                "{\"items\": [{\"index\": {\"status\": 200}}, {\"index\": {\"status\": 200}}, {\"index\": {\"status\": 200}}]}"
            })
    void anAnswerOfAnotherLengthSettlesNothing(String json) {
        addBoth();

        assertThatIllegalStateException()
                .isThrownBy(() -> request.outcomes(answer(json)))
                .withMessageEndingWith("items for 2");
    }

    @Test
    void anItemThatIsNoAnswerToIndexingIsNotTakenForSuccess() {
        request.add(List.of(FIRST), live());

        List<BulkOutcome> outcomes = request.outcomes(answer("""
                {"items": [{"create": {"status": 201}}]}"""));

        assertThat(outcomes).extracting(BulkOutcome::verdict).containsExactly(Verdict.BUSY);
    }

    private void addBoth() {
        request.add(List.of(FIRST), live());
        request.add(List.of(SECOND), new IndexedArticle.Tombstone("a-2", 8, NOW));
    }

    private static IndexedArticle live() {
        return new IndexedArticle.Live(
                "a-1",
                7,
                NOW,
                1,
                "a-1",
                null,
                "example-news",
                null,
                "ar",
                Published.parse("2016-09-24"),
                null,
                "قصف حلب\nليلا",
                Set.of(),
                Set.of("aleppo"),
                Set.of("aleppo"),
                List.of(),
                List.of());
    }

    private static JsonNode answer(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
