package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help while typing, over the seeds. */
class SuggestIT {

    private static final Api API = new Api(Stacks.seeded().gateway().uri());

    @BeforeAll
    static void wordsAreRead() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !words("حلب").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"كير, john-kerry", "Kerr, john-kerry", "لافرو, sergey-lavrov", "لاقروف, sergey-lavrov"})
    void actorsAreFoundInBothScriptsAndWithASlip(String typed, String id) {
        JsonNode actors = suggest(typed).path("actors");

        assertThat(actors.findValuesAsText("id")).contains(id);
        assertThat(actors.path(0).path("count").asInt()).isPositive();
    }

    /** More than five hundred names have a word that begins so, most of them shorter ones. */
    @Test
    void whoIsNamedMostIsFoundByASingleLetter() {
        assertThat(suggest("ك").path("actors").findValuesAsText("id")).contains("john-kerry");
    }

    @Test
    void placesShowTheNameThatMatchedAndHowManyArticlesNameThem() {
        JsonNode place = suggest("Alep").path("places").path(0);

        assertThat(place.path("id").asText()).isEqualTo("aleppo");
        assertThat(place.path("label").asText()).isEqualTo("حلب");
        assertThat(place.path("count").asLong())
                .isEqualTo(API.search("place=aleppo").total());
    }

    @Test
    void wordsAreInAFormThatTheArticlesHave() {
        assertThat(words("المتح")).contains("المتحدة").doesNotContain("المتحده");
        assertThat(words("وقف اطلا")).allMatch(text -> text.startsWith("وقف ")).isNotEmpty();
    }

    @Test
    void whatFindsNothingGetsAProposalThatFindsSomething() {
        JsonNode meant = API.search("q=هدتة").json().path("didYouMean");

        assertThat(meant.path("q").asText()).isEqualTo("هدنة");
        assertThat(API.search("q=" + meant.path("q").asText()).total())
                .isEqualTo(meant.path("total").asLong())
                .isPositive();
    }

    @Test
    void aProposalObeysTheFilters() {
        JsonNode answer = API.search("q=هدتة", "source=nobody").json();

        assertThat(answer.path("total").path("value").asInt()).isZero();
        assertThat(answer.has("didYouMean")).isFalse();
        assertThat(API.search("q=هدنة").json().has("didYouMean")).isFalse();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(API.get("/api/v1/suggest").blamed()).containsExactly("prefix");
        assertThat(API.get("/api/v1/suggest?prefix=%20&size=21&q=x").blamed())
                .containsExactlyInAnyOrder("prefix", "size", "q");
    }

    private static List<String> words(String typed) {
        return StreamSupport.stream(suggest(typed).path("words").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode suggest(String typed) {
        return API.get("/api/v1/suggest?prefix=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .json();
    }
}
