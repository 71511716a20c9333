package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchTextParser;

class TextQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 12, 6);

    private static final String ALEPPO = """
        {"dis_max": {"queries": [
          {"combined_fields": {"query": "حلب", "fields": ["title^2", "body"], "boost": 1.0}},
          {"combined_fields": {"query": "حلب", "fields": ["title.peeled^2", "body.peeled"], "boost": 0.95}},
          {"combined_fields": {"query": "حلب", "fields": ["title.stem^2", "body.stem"], "boost": 0.8}}
        ]}}\
        """;

    @Test
    void aWordScoresWhatItsBestViewScoresInTitleAndBodyTogether() {
        assertThat(compose("حلب").at("/function_score/query")).isEqualTo(JsonText.read("""
            {"bool": {"must": [%s]}}\
            """.replace("%s", ALEPPO)));
    }

    @Test
    void freshnessIsASmallPartOfTheScore() {
        JsonNode scored = compose("حلب").path("function_score");

        assertThat(scored.path("functions")).isEqualTo(JsonText.read("""
            [
              {"weight": 0.95},
              {"weight": 0.05, "exp": {"publishedAt": {"origin": "2016-12-06T00:00:00.000Z", "scale": "365d", "decay": 0.5}}}
            ]\
            """));
        assertThat(scored.path("score_mode").asText()).isEqualTo("sum");
        assertThat(scored.path("boost_mode").asText()).isEqualTo("multiply");
    }

    @Test
    void twoWordsNearEachOtherScoreMore() {
        assertThat(matching("هدنة حلب").path("should")).isEqualTo(JsonText.read("""
            [{"match_phrase": {"body.stem": {"query": "هدنة حلب", "slop": 2, "boost": 0.3}}}]\
            """));
        assertThat(matching("هدنة حلب").path("must")).hasSize(2);
    }

    @Test
    void ofManyWordsSomeMayBeMissing() {
        JsonNode some = matching("هدنة حلب كيري لافروف جنيف").at("/must/0/bool");

        assertThat(some.path("should")).hasSize(5);
        assertThat(some.path("minimum_should_match").asInt()).isEqualTo(3);
    }

    @Test
    void ofTheWordsOfAQuestionOneIsEnough() {
        assertThat(matching("متى بدأت هدنة حلب؟")
                        .at("/must/0/bool/minimum_should_match")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPhraseIsFoundAsWrittenButForProclitics() {
        assertThat(matching("\"وقف النار\"").path("must")).isEqualTo(JsonText.read("""
            [{"multi_match": {
              "query": "وقف النار", "type": "phrase",
              "fields": ["title^2.0", "body^1.0", "title.peeled^1.9", "body.peeled^0.95"],
              "boost": 1.0
            }}]\
            """));
    }

    @Test
    void aBeginningIsFoundInWordsWithAndWithoutProclitics() {
        assertThat(matching("title:حل*").path("must")).isEqualTo(JsonText.read("""
            [{"multi_match": {"query": "حل", "type": "bool_prefix", "fields": ["title^2.0", "title.peeled^1.9"]}}]\
            """));
    }

    @Test
    void aSourceRestrictsAndHardlyScores() {
        assertThat(matching("source:SANA").path("must")).isEqualTo(JsonText.read("""
            [{"constant_score": {"filter": {"term": {"source": {"value": "SANA", "case_insensitive": true}}}}}]\
            """));
    }

    @Test
    void whatIsExcludedMustNotOccur() {
        assertThat(matching("هدنة -حلب").path("must_not")).isEqualTo(JsonText.read("[%s]".replace("%s", ALEPPO)));
    }

    @Test
    void alternativesAreOneClauseOfWhichTheBestCounts() {
        assertThat(matching("حلب | إدلب").at("/must/0/dis_max/queries")).hasSize(6);
    }

    @Test
    void aNameIsOneUnitThatIsAlsoFoundByItsOtherNames() {
        NameAlternatives names = words -> words.equals(List.of("John", "Kerry")) ? List.of("كيري") : List.of();

        JsonNode must = TextQuery.compose(SearchTextParser.parse("John Kerry حلب"), names, TODAY)
                .at("/function_score/query/bool/must");

        assertThat(must).hasSize(2);
        JsonNode name = must.get(0).at("/dis_max/queries");
        assertThat(name.at("/0/bool/must")).hasSize(2);
        assertThat(name.at("/1/multi_match/query").asText()).isEqualTo("كيري");
        assertThat(name.at("/1/multi_match/boost").asDouble()).isEqualTo(0.5);
    }

    @Test
    void theWordsOfANameInAQuestionNeedNotAllOccur() {
        NameAlternatives names = words -> words.equals(List.of("الأمم", "المتحدة")) ? List.of("UN") : List.of();

        JsonNode some = TextQuery.compose(SearchTextParser.parse("متى تأسست الأمم المتحدة؟"), names, TODAY)
                .at("/function_score/query/bool/must/0/bool");

        assertThat(some.path("should")).hasSize(2);
        assertThat(some.at("/should/1/dis_max/queries/0/bool/should")).hasSize(2);
    }

    @Test
    void aLatinWordThatIsNoNameIsAlsoFoundByItsSound() {
        JsonNode word = TextQuery.compose(SearchTextParser.parse("Lavrov"), words -> List.of(), TODAY)
                .at("/function_score/query/bool/must/0/dis_max/queries");

        assertThat(word).hasSize(5);
        assertThat(word.at("/4/regexp/body.peeled/rewrite").asText()).isEqualTo("top_terms_blended_freqs_8");
        assertThat(Pattern.matches(word.at("/4/regexp/body.peeled/value").asText(), "لافروف"))
                .isTrue();
    }

    @Test
    void whatHasNothingToLookForFindsNothing() {
        assertThat(compose("😀 -")).isEqualTo(JsonText.read("""
            {"match_none": {}}\
            """));
    }

    private static JsonNode matching(String text) {
        return compose(text).at("/function_score/query/bool");
    }

    /** As it goes over the wire, so that equal numbers are equal. */
    private static JsonNode compose(String text) {
        return JsonText.read(TextQuery.compose(SearchTextParser.parse(text), NameAlternatives.NONE, TODAY)
                .toString());
    }
}
