package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.text.NameAlternatives;

class HighlightComposerTest {

    @Test
    void allWordsAreMarkedInAllViewsByOneQuery() {
        assertThat(marked("هدنة حلب", NameAlternatives.NONE)).isEqualTo(JsonText.read("""
                [{"multi_match": {
                  "query": "هدنة حلب", "type": "best_fields",
                  "fields": ["title^2.0", "body^1.0", "title.peeled^1.9", "body.peeled^0.95", "title.stem^1.6", "body.stem^0.8"]
                }}]"""));
    }

    @Test
    void anotherNameIsMarkedOnce() {
        JsonNode marked = marked("كيري كيري", words -> words.equals(List.of("كيري")) ? List.of("Kerry") : List.of());

        assertThat(marked).hasSize(2);
        assertThat(marked.at("/1/multi_match/query").asText()).isEqualTo("Kerry");
    }

    @Test
    void aPhraseIsMarkedAndWhatIsExcludedIsNot() {
        JsonNode marked = marked("\"وقف النار\" -حلب", NameAlternatives.NONE);

        assertThat(marked).hasSize(1);
        assertThat(marked.at("/0/multi_match/type").asText()).isEqualTo("phrase");
    }

    @Test
    void withoutATextNothingIsMarked() {
        assertThat(highlight("", NameAlternatives.NONE).has("highlight_query")).isFalse();
    }

    private static JsonNode marked(String text, NameAlternatives names) {
        return highlight(text, names).at("/highlight_query/bool/should");
    }

    private static JsonNode highlight(String text, NameAlternatives names) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        SearchQuery query = Queries.of("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        HighlightComposer.add(request, query, names);
        return JsonText.read(request.toString()).path("highlight");
    }
}
