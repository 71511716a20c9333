package org.sijill.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.result.KnownLabels;
import org.sijill.search.result.SearchResults.Label;

class RelatedReaderTest {

    private static final JsonNode ARTICLE = JsonText.read("""
            {"_source": {"id": "a", "actors": ["j-kerry", "john-kerry", "nobody"], "placesNamed": ["aleppo"]}}""");

    private final RelatedReader reader = new RelatedReader(new KnownLabels());

    @Test
    void anActorIsSharedOnceUnderWhicheverIdsTheArticlesCarryIt() {
        JsonNode answer = JsonText.read("""
                {"hits": {"hits": [{"_score": 2.5, "_source": {
                  "id": "b", "source": "s", "storyId": "b", "actors": ["john-kerry"], "placesNamed": []}}]}}""");

        assertThat(reader.read(answer, ARTICLE)).singleElement().satisfies(related -> {
            assertThat(related.sharedActors()).containsExactly(new Label("john-kerry", "جون كيري"));
            assertThat(related.sharedPlaces()).isEmpty();
            assertThat(related.score()).isEqualTo(2.5);
        });
    }
}
