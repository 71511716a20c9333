package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The history of an article: what was said when, and what changed. */
class RevisionsIT {

    private final Api api = new Api(Stacks.shared().gateway().uri());
    private final Ledger ledger = new Ledger(Stacks.shared());

    @Test
    void eachChangeIsARevisionThatSaysWhatChanged() {
        String id = article("listed");

        JsonNode page = history(id, "").json();

        assertThat(page.path("revision").asInt()).isEqualTo(3);
        assertThat(page.path("revisions").findValuesAsText("revision")).containsExactly("3", "2", "1");
        assertThat(page.path("revisions").findValuesAsText("outcome")).containsExactly("updated", "updated", "created");
        assertThat(changed(page, 0)).containsExactly("title", "publishedAt");
        assertThat(changed(page, 1)).containsExactly("body");
        assertThat(changed(page, 2)).isEmpty();
        assertThat(page.has("nextBefore")).isFalse();
    }

    @Test
    void aLongHistoryIsReadInParts() {
        String id = article("parts");

        JsonNode first = history(id, "?size=1").json();
        JsonNode second = history(
                        id, "?size=1&before=" + first.path("nextBefore").asInt())
                .json();

        assertThat(first.path("revisions").findValuesAsText("revision")).containsExactly("3");
        assertThat(changed(first, 0)).containsExactly("title", "publishedAt");
        assertThat(second.path("revisions").findValuesAsText("revision")).containsExactly("2");
        assertThat(changed(second, 0)).containsExactly("body");
    }

    @Test
    void anOldRevisionIsReadInBothForms() {
        String id = article("read");

        JsonNode canonical = history(id, "/1").json();
        JsonNode raw = history(id, "/1?form=raw").json();

        assertThat(canonical.path("body").asText()).isEqualTo("التقى كيري لافروف بجنيف أمس. revision-read");
        assertThat(raw.path("body").asText()).isEqualTo("التقى كيري لافروف بجنيـف أمس. revision-read");
        assertThat(canonical.path("sha256")).isEqualTo(raw.path("sha256"));
        assertThat(canonical.has("title")).isFalse();
    }

    @Test
    void whatChangedIsShownWordByWord() {
        String id = article("compared");

        JsonNode previous = history(id, "/2/diff").json();
        JsonNode all = history(id, "/3/diff?from=1").json();
        JsonNode back = history(id, "/1/diff?from=3").json();

        assertThat(previous.path("from").asInt()).isEqualTo(1);
        assertThat(parts(previous.path("body")))
                .containsExactly(
                        "equal:التقى كيري لافروف ", "removed:بجنيف", "added:بلوزان", "equal: أمس. revision-compared");
        assertThat(previous.path("removedWords").asInt()).isEqualTo(1);
        assertThat(parts(all.path("title"))).containsExactly("added:لقاء");
        assertThat(all.at("/fields/0/field").asText()).isEqualTo("publishedAt");
        assertThat(all.at("/fields/0/after").asText()).isEqualTo("2016-09-25");
        assertThat(parts(back.path("title"))).containsExactly("removed:لقاء");
    }

    @Test
    void whatDoesNotExistAndWhatIsWrongIsTold() {
        String id = article("wrong");

        assertThat(history("nobody", "").status()).isEqualTo(404);
        assertThat(history(id, "/4").status()).isEqualTo(404);
        assertThat(history(id, "/first").status()).isEqualTo(404);
        assertThat(history(id, "/3/diff?from=9").status()).isEqualTo(404);
        assertThat(history(id, "/1/diff").blamed()).containsExactly("from");
        assertThat(history(id, "?size=0&before=x&colour=red").blamed())
                .containsExactlyInAnyOrder("size", "before", "colour");
        assertThat(history(id, "/1?form=best").blamed()).containsExactly("form");
    }

    @Test
    void aTakedownErasesTheHistory() {
        String id = article("removed");

        assertThat(api.takeDown(id, "the witness asks").status()).isEqualTo(204);

        for (String path : List.of("", "/1", "/3/diff?from=1")) {
            assertThat(history(id, path).status()).isEqualTo(410);
            assertThat(history(id, path).text()).contains("the witness asks").doesNotContain("بجنيف");
        }
        assertThat(ledger.number("select count(*) from article_revision where article_id = ?", id))
                .isZero();
    }

    /** An article with three revisions: another place, then a title and another day. */
    private String article(String name) {
        ObjectNode draft = Api.draft("revisions-it", name, "التقى كيري لافروف بجنيـف أمس. revision-" + name);
        draft.put("publishedAt", "2016-09-24");
        String id = api.post("/api/v1/articles", draft).json().path("id").asText();
        draft.put("body", "التقى كيري لافروف بلوزان أمس. revision-" + name);
        api.post("/api/v1/articles", draft);
        draft.put("title", "لقاء").put("publishedAt", "2016-09-25");
        assertThat(api.post("/api/v1/articles", draft).json().path("revision").asInt())
                .isEqualTo(3);
        return id;
    }

    private Answer history(String id, String rest) {
        return api.get("/api/v1/articles/" + id + "/revisions" + rest);
    }

    private static List<String> changed(JsonNode page, int index) {
        return StreamSupport.stream(
                        page.path("revisions").path(index).path("changed").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> parts(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part ->
                        part.path("change").asText() + ":" + part.path("text").asText())
                .toList();
    }
}
