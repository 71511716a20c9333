package org.sijill.search.significance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;

class WrittenWordsTest {

    @Test
    void asksForTheHighlightsOfEachStem() {
        JsonNode request =
                JsonText.read(WrittenWords.compose(List.of("هدن"), JsonText.read("{\"match_all\": {}}"), "10000ms")
                        .toString());

        assertThat(request.at("/aggs/0/filter")).isEqualTo(JsonText.read("{\"term\": {\"body.stem\": \"هدن\"}}"));
        assertThat(request.at("/aggs/0/aggs/forms/top_hits/highlight/fields/body.stem/highlight_query"))
                .isEqualTo(JsonText.read("{\"term\": {\"body.stem\": \"هدن\"}}"));
        assertThat(request.at("/aggs/0/aggs/forms/top_hits/_source").asBoolean(true))
                .isFalse();
    }

    @Test
    void theFormThatIsWrittenMostOftenIsTheWordAndOneWithNothingGrownOntoItBeforeAll() {
        assertThat(WrittenWords.read(highlights("والهدنة", "والهدنة", "هدنة"), List.of("هدن")))
                .isEqualTo(Map.of("هدن", "هدنة"));
        assertThat(WrittenWords.read(highlights("الهدنة", "والهدنة", "الهدنة"), List.of("هدن")))
                .isEqualTo(Map.of("هدن", "الهدنة"));
    }

    @Test
    void aStemThatIsNowhereHasNoForm() {
        assertThat(WrittenWords.read(highlights(), List.of("هدن", "غير"))).isEmpty();
    }

    private static JsonNode highlights(String... forms) {
        String passages = String.join(
                ", ",
                List.of(forms).stream()
                        .map(form -> "\"قبل \\u0002" + form + "\\u0003 بعد\"")
                        .toList());
        return JsonText.read("""
                {"aggregations": {"0": {"forms": {"hits": {"hits": [{"highlight": {"body.stem": [PASSAGES]}}]}}}}}""".replace("PASSAGES", passages));
    }
}
