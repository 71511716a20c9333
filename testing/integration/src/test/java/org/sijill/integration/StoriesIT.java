package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of one report: put into one story, shown as one hit, counted as articles. */
class StoriesIT {

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Ledger record = new Ledger(Stacks.shared());
    private final Uploads uploads = new Uploads(api);

    @Test
    void nearCopiesOfTwoOutletsAreOneStoryAndOneHit() {
        String first = story(draft("stories-near-a", "1", report("near", 0)));
        String second = story(draft("stories-near-b", "1", report("near", 0) + " وأضافت الوكالة جملة أخيرة."));

        assertThat(second).isEqualTo(first);
        Answer folded = api.search("q=near", "source=stories-near-a", "source=stories-near-b");
        assertThat(folded.total()).isEqualTo(2);
        assertThat(folded.hits()).hasSize(1);
        assertThat(folded.json().at("/hits/0/copies").asInt()).isEqualTo(2);
        assertThat(folded.count("sources", "stories-near-a")).isEqualTo(1);
        Answer all = api.search("q=near", "source=stories-near-a", "source=stories-near-b", "fold=false");
        assertThat(all.hits()).hasSize(2);
        assertThat(all.json().at("/hits/0").has("copies")).isFalse();
    }

    @Test
    void anotherTimeAndAnotherTextAreOtherStories() {
        String first = story(draft("stories-other-a", "1", report("other", 0)));
        String later = story(
                draft("stories-other-b", "1", report("other", 0) + " تمت.").put("publishedAt", "2017-03-01"));
        String different = story(draft("stories-other-c", "1", report("other", 500)));

        assertThat(later).isNotEqualTo(first);
        assertThat(different).isNotEqualTo(first);
    }

    @Test
    void anArticleBetweenTwoStoriesJoinsThemAndTheOthersAreSentAgain() {
        String text = report("joined", 0);
        String first = story(draft("stories-joined-a", "1", text.substring(0, text.length() * 7 / 10)));
        String second = story(draft("stories-joined-b", "1", text.substring(text.length() * 3 / 10)));

        assertThat(second).isNotEqualTo(first);

        String third = story(draft("stories-joined-c", "1", text));

        assertThat(third).isIn(first, second);
        assertThat(record.number("select count(distinct story_id) from article where source like 'stories-joined-%'"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.search(
                                        "source=stories-joined-a", "source=stories-joined-b", "source=stories-joined-c")
                                .hits())
                        .hasSize(1));
    }

    @Test
    void copiesInOneUploadFindEachOther() {
        String text = report("upload", 0);

        JsonNode view = uploads.awaitIndexed(uploads.start(
                draft("stories-upload-a", "1", text) + "\n" + draft("stories-upload-b", "1", text + " انتهى.") + "\n"));

        assertThat(view.path("created").asInt()).isEqualTo(2);
        assertThat(record.number("select count(distinct story_id) from article where source like 'stories-upload-%'"))
                .isEqualTo(1);
    }

    @Test
    void whateverElseShowsArticlesShowsEachCopy() {
        String text = report("elsewhere", 0);
        String first = story(draft("stories-elsewhere-a", "1", text));
        story(draft("stories-elsewhere-b", "1", text + " وأضافت الوكالة جملة أخيرة."));
        String query = "q=elsewhere&source=stories-elsewhere-a&source=stories-elsewhere-b";

        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        batch.putArray("queries").addObject().put("query", query);
        JsonNode related = api.get("/api/v1/articles/" + first + "/related").json();

        assertThat(api.get("/api/v1/export?" + query).text().lines()).hasSize(2);
        assertThat(api.get("/api/v1/search.atom?" + query).text().split("<entry>", -1))
                .hasSize(3);
        assertThat(api.post("/api/v1/search/batch", batch).json().at("/results/0/hits"))
                .hasSize(2);
        assertThat(related.at("/copies/total").asInt()).isEqualTo(1);
        assertThat(api.search("sort=newest", "q=elsewhere", "source=stories-elsewhere-a", "source=stories-elsewhere-b")
                        .hits())
                .hasSize(2);
    }

    @Test
    void pagesOfStoriesGoOnWithoutDoublesOrGaps() {
        for (int story = 0; story < 5; story++) {
            String text = report("pages", 1_000 * story);
            api.post("/api/v1/articles", draft("stories-pages", story + "-a", text));
            api.submit(draft("stories-pages-other", story + "-b", text + " تمت."));
        }
        List<String> stories = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = cursor.isEmpty()
                    ? api.search("q=pages", "source=stories-pages", "source=stories-pages-other", "size=2")
                    : api.search(
                            "q=pages",
                            "source=stories-pages",
                            "source=stories-pages-other",
                            "size=2",
                            "cursor=" + cursor);
            assertThat(page.total()).isEqualTo(10);
            page.json().path("hits").forEach(hit -> {
                stories.add(hit.path("storyId").asText());
                assertThat(hit.path("copies").asInt()).isEqualTo(2);
            });
            cursor = page.json().path("nextCursor").asText();
        } while (!cursor.isEmpty());

        assertThat(stories).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void foldingInAnotherOrderIsRefused() {
        Answer answer = api.search("q=a", "fold=true", "sort=newest");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.blamed()).containsExactly("fold");
    }

    @Test
    void aTakedownForgetsWhatTheTextLookedLike() {
        ObjectNode draft = draft("stories-removed", "1", report("removed", 0));
        String id = api.submit(draft).json().path("id").asText();

        api.takeDown(id, "the witness asks");

        assertThat(record.number("select count(*) from article_band where article_id = ?", id))
                .isZero();
        assertThat(record.number("select count(*) from article_sketch where article_id = ?", id))
                .isZero();
    }

    private String story(ObjectNode draft) {
        String id = api.submit(draft).json().path("id").asText();
        return api.get("/api/v1/articles/" + id).json().path("storyId").asText();
    }

    private static ObjectNode draft(String source, String externalId, String body) {
        return Api.draft(source, externalId, body).put("publishedAt", "2016-09-24");
    }

    /** Eighty words that no other report has. */
    private static String report(String name, int first) {
        return name + " "
                + IntStream.range(first, first + 80)
                        .mapToObj(number -> "كلمة" + name + number)
                        .collect(Collectors.joining(" "));
    }
}
