package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five seeds, asked as a reader would ask. */
class SeedsIT {

    private static final String MONDAY = "000_208973ed4b8ad419.txt";
    private static final String NIGHT_OF_RAIDS = "001_0ac31ed8d6284408.txt";
    private static final String KEEPING_THE_TRUCE = "002_19e06f0813bb1063.txt";
    private static final String COUNCIL_VOTE = "003_79d35f615a1969cb.txt";
    private static final String PHONE_CALL = "004_a9aefecacaf48a1a.txt";

    private final Api api = new Api(Stacks.seeded().gateway().uri());

    @Test
    void aleppoIsInAllFiveWithHighlightsAndFacets() {
        Answer answer = api.search("q=حلب");

        assertThat(answer.total()).isEqualTo(5);
        for (JsonNode hit : answer.json().path("hits")) {
            assertThat(hit.path("highlights").path("body").get(0).asText()).contains("<em>حلب</em>");
            assertThat(hit.path("actors")).isNotEmpty();
            assertThat(hit.path("places")).isNotEmpty();
        }
        assertThat(answer.count("actors", "john-kerry")).isEqualTo(4);
        assertThat(answer.count("places", "aleppo")).isEqualTo(5);
        assertThat(answer.count("sources", "sijill-seeds")).isEqualTo(5);
        assertThat(answer.facet("dates").path("published").path("buckets")).isNotEmpty();
        assertThat(answer.facet("dates").path("mentioned").path("buckets")).isNotEmpty();
    }

    @Test
    void kerryIsNamedInFour() {
        assertThat(api.search("actor=john-kerry").hits())
                .containsExactlyInAnyOrder(MONDAY, NIGHT_OF_RAIDS, KEEPING_THE_TRUCE, PHONE_CALL);
    }

    @Test
    void kerryAndNewYorkAreNamedTogetherInTwo() {
        assertThat(api.search("q=كيري", "place=new-york").hits())
                .containsExactlyInAnyOrder(NIGHT_OF_RAIDS, KEEPING_THE_TRUCE);
    }

    @Test
    void oneWasPublishedInDecember() {
        assertThat(api.search("publishedFrom=2016-12-01").hits()).containsExactly(COUNCIL_VOTE);
    }

    @Test
    void aNeighbourhoodIsInItsCityAndItsCountry() {
        Answer answer = api.search("place=al-myassar");

        assertThat(answer.hits()).containsExactly(COUNCIL_VOTE);
        assertThat(api.search("place=aleppo", "place=idlib-governorate").total())
                .as("any of the selected places")
                .isEqualTo(5);
        assertThat(answer.count("places", "syria"))
                .as("a facet's counts ignore its own selection")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"حلب", "بحلب", "وحلب", "لحلب", "حَلَب", "لكيري", "وكيري", "الوزير", "للوزير", "سورية", "سوريا"})
    void aWordIsFoundWithAndWithoutItsClitics(String word) {
        assertThat(api.search("q=" + word).total()).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(", "حلب AND", "-", "*", "| حلب", "\"حلب", "حلب ~3 ++", "\\", ":", "حلب/كيري", "😀"})
    void oddPunctuationNeverFailsASearch(String query) {
        assertThat(api.search("q=" + query).status()).isEqualTo(200);
    }

    @Test
    void datesInTheTextAreFoundByRange() {
        assertThat(api.search("mentionedFrom=2016-09-09", "mentionedTo=2016-09-09")
                        .hits())
                .containsExactly(KEEPING_THE_TRUCE);
        assertThat(api.search("mentionedFrom=2016-09-09", "mentionedTo=2016-09-09", "mentionedMatch=overlaps")
                        .hits())
                .containsExactlyInAnyOrder(KEEPING_THE_TRUCE, MONDAY);
    }

    @Test
    void aSearchByDateShowsWhereTheTextSpeaksOfIt() {
        JsonNode hit = api.search("mentionedFrom=2016-09-09", "mentionedTo=2016-09-09")
                .json()
                .path("hits")
                .get(0);

        assertThat(hit.path("highlights").path("dates")).hasSize(1);
        assertThat(hit.path("highlights").path("dates").get(0).asText()).contains("<em>9 أيلول&#x2F; سبتمبر</em>");
    }

    @Test
    void anArticleShowsWhatItSpeaksOfWithItsEvidence() {
        String id = api.search("q=كيري", "place=geneva")
                .json()
                .path("hits")
                .get(0)
                .path("id")
                .asText();

        JsonNode article = api.get("/api/v1/articles/" + id).json();

        assertThat(article.path("actors").findValuesAsText("id")).contains("john-kerry", "sergey-lavrov");
        assertThat(article.path("places").findValuesAsText("id")).contains("geneva", "new-york", "aleppo");
        assertThat(article.path("dates").findValuesAsText("value")).contains("2016-09-09");
        String body = article.path("body").asText();
        assertThat(article.path("mentions"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(body.substring(
                                mention.path("start").asInt(),
                                mention.path("end").asInt()))
                        .isEqualTo(mention.path("text").asText()));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        Answer first = api.search("q=حلب", "size=2");
        Answer second = api.search(
                "q=حلب", "size=2", "cursor=" + first.json().path("nextCursor").asText());
        Answer third = api.search(
                "q=حلب", "size=2", "cursor=" + second.json().path("nextCursor").asText());

        assertThat(first.hits()).hasSize(2).doesNotContainAnyElementsOf(second.hits());
        assertThat(third.hits())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.hits())
                .doesNotContainAnyElementsOf(second.hits());
        assertThat(third.json().has("nextCursor")).isFalse();
        assertThat(second.total()).isEqualTo(5);
    }

    @Test
    void aCursorOfAnotherQueryOrOfAnotherHandIsRefused() {
        String cursor = api.search("q=حلب", "size=2").json().path("nextCursor").asText();

        assertThat(api.search("q=كيري", "size=2", "cursor=" + cursor).blamed()).containsExactly("cursor");
        assertThat(api.search("q=حلب", "size=2", "cursor=A" + cursor).blamed()).containsExactly("cursor");
        assertThat(api.search("q=حلب", "cursor=x").status()).isEqualTo(400);
    }

    @Test
    void ordersByDateGoBothWays() {
        assertThat(api.search("sort=newest").hits()).startsWith(COUNCIL_VOTE, PHONE_CALL, MONDAY);
        assertThat(api.search("sort=oldest").hits()).endsWith(MONDAY, PHONE_CALL, COUNCIL_VOTE);
    }
}
