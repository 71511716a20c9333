package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two actors of whom a thousand articles speak become one, and two again. */
class MergeIT {

    private static final String SOURCE = "merge-it";
    private static final String REMAINS = "merge-it-remains";
    private static final String GOES = "merge-it-goes";
    private static final int OF_ONE = 1_000;
    private static final int OF_THE_OTHER = 100;
    private static final int OF_BOTH = 50;
    private static final Duration TARGET = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Ledger ledger = new Ledger(Stacks.shared());

    @Test
    void aMergeShowsAtOnceItsCountsSoonAndItsUndoRestoresEverything() throws Exception {
        make(REMAINS, "تجمع السنونو الرمادي");
        make(GOES, "مجلس الزرازير الحمر");
        submit();
        var before = counts();
        assertThat(before)
                .containsEntry(REMAINS, (long) OF_THE_OTHER + OF_BOTH)
                .containsEntry(GOES, (long) OF_ONE + OF_BOTH);

        Instant start = Instant.now();
        Answer merge = api.post("/api/v1/actors/" + GOES + "/merge", body().put("into", REMAINS));
        assertThat(merge.status()).as(merge.text()).isEqualTo(200);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(this::isOneInEveryFilterAndLabel);
        Duration shown = Duration.between(start, Instant.now());
        while (ledger.number("select count(*) from directory_job where due_at <= now()") > 0
                || ledger.number("select count(*) from outbox") > 0) {
            isOneInEveryFilterAndLabel();
        }
        Duration counted = Duration.between(start, Instant.now());
        System.getLogger("MergeIT")
                .log(System.Logger.Level.INFO, "merge shown after " + shown + ", counted after " + counted);
        isOneInEveryFilterAndLabel();
        assertThat(shown).as("filters and labels follow at once").isLessThan(TARGET);

        api.submit(Api.draft(SOURCE, "between", "وقال مجلس الزرازير الحمر إنه مستعد."));
        assertThat(api.search("source=" + SOURCE, "actor=" + REMAINS).total()).isEqualTo(all() + 1);

        Answer undone = api.post(
                "/api/v1/actors/" + GOES + "/edits/" + merge.json().path("edit").asLong() + "/undo", body());
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        var expected = new TreeMap<>(before);
        expected.merge(GOES, 1L, Long::sum);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(counts()).isEqualTo(expected));
        assertThat(ledger.number("select count(*) from annotation where refs && array['actor:" + GOES + "']"))
                .as("a merge rewrites no annotation")
                .isEqualTo(OF_ONE + OF_BOTH + 1);
    }

    private void isOneInEveryFilterAndLabel() {
        for (String id : List.of(REMAINS, GOES)) {
            Answer answer = api.search("source=" + SOURCE, "actor=" + id, "facetSize=100", "size=1");
            assertThat(answer.total()).isEqualTo(all());
            assertThat(answer.count("actors", GOES)).isEqualTo(-1);
            long error = answer.facet("actors").path("countError").asLong();
            assertThat(Math.abs(answer.count("actors", REMAINS) - all())).isLessThanOrEqualTo(error);
            JsonNode actors = answer.json().path("hits").get(0).path("actors");
            assertThat(actors.findValuesAsText("id")).contains(REMAINS).doesNotContain(GOES);
        }
        assertThat(api.search("source=" + SOURCE, "notActor=" + REMAINS).total())
                .isZero();
        assertThat(api.get("/api/v1/actors/" + GOES).json().path("id").asText()).isEqualTo(REMAINS);
    }

    private static long all() {
        return OF_ONE + OF_THE_OTHER + OF_BOTH;
    }

    private Map<String, Long> counts() {
        Answer answer = api.search("source=" + SOURCE, "facetSize=1000", "size=0");
        TreeMap<String, Long> counts = new TreeMap<>();
        for (JsonNode value : answer.facet("actors").path("values")) {
            counts.put(value.path("id").asText(), value.path("count").asLong());
        }
        return counts;
    }

    private void make(String id, String label) {
        ObjectNode draft = body().put("label", label).put("labelEn", id).put("type", "organization");
        Answer made = api.put("/api/v1/actors/" + id, draft);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    private void submit() throws InterruptedException, ExecutionException {
        List<Future<Answer>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < all(); i++) {
                ObjectNode draft = Api.draft(SOURCE, "merge-" + i, text(i));
                sent.add(threads.submit(() -> api.post("/api/v1/articles", draft)));
            }
        }
        for (Future<Answer> answer : sent) {
            assertThat(answer.get().status()).isEqualTo(201);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.search("source=" + SOURCE).total()).isEqualTo(all()));
    }

    private static String text(int i) {
        String first = i < OF_ONE + OF_BOTH ? "أعلن مجلس الزرازير الحمر القرار " + i + ". " : "";
        String second = i >= OF_ONE ? "ورحب تجمع السنونو الرمادي بالقرار " + i + "." : "";
        return first + second;
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
