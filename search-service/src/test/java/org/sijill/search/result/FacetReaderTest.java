package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Queries;
import org.sijill.search.result.SearchResults.ActorValue;
import org.sijill.search.result.SearchResults.Facet;
import org.sijill.search.result.SearchResults.PlaceValue;
import org.sijill.search.result.SearchResults.SourceValue;

class FacetReaderTest {

    private final FacetReader reader = new FacetReader(new KnownLabels());

    @Test
    void valuesCarryTheirLabelsAndWhetherTheyAreSelected() {
        JsonNode answer = JsonText.read("""
                {
                  "actors": {
                    "values": {
                      "doc_count_error_upper_bound": 2,
                      "sum_other_doc_count": 40,
                      "buckets": [{"key": "john-kerry", "doc_count": 4}, {"key": "nobody", "doc_count": 1}]
                    },
                    "selected": {"buckets": [{"key": "john-kerry", "doc_count": 4}]},
                    "missing": {"doc_count": 3}
                  }
                }""");

        assertThat(reader.actors(answer, Queries.of("actor=john-kerry")))
                .isEqualTo(new Facet<>(
                        List.of(
                                new ActorValue("john-kerry", "جون كيري", "John Kerry", "person", 4, true),
                                new ActorValue("nobody", "nobody", "nobody", "unknown", 1, false)),
                        3,
                        40,
                        2));
    }

    @Test
    void aSelectedValueThatIsNotAmongTheMostFrequentIsListedAndNoLongerOther() {
        JsonNode answer = JsonText.read("""
                {
                  "sources": {
                    "values": {"sum_other_doc_count": 5, "buckets": [{"key": "a", "doc_count": 9}]},
                    "selected": {"buckets": [{"key": "z", "doc_count": 2}]},
                    "missing": {"doc_count": 0}
                  }
                }""");

        assertThat(reader.sources(answer, Queries.of("source=z&facetSize=1")))
                .isEqualTo(new Facet<>(
                        List.of(new SourceValue("a", "a", 9, false), new SourceValue("z", "z", 2, true)), 0, 3, 0));
    }

    @Test
    void aSelectedValueThatNothingHasIsListedWithZero() {
        JsonNode answer = JsonText.read("""
                {"sources": {"values": {"buckets": []}, "selected": {"buckets": []}, "missing": {"doc_count": 7}}}""");

        assertThat(reader.sources(answer, Queries.of("source=z")))
                .isEqualTo(new Facet<>(List.of(new SourceValue("z", "z", 0, true)), 7, 0, 0));
    }

    @Test
    void valuesStandByCountAndThenById() {
        JsonNode answer = JsonText.read("""
                {
                  "sources": {
                    "values": {"buckets": [{"key": "c", "doc_count": 3}, {"key": "b", "doc_count": 2}]},
                    "selected": {"buckets": [{"key": "a", "doc_count": 2}, {"key": "d", "doc_count": 4}]}
                  }
                }""");

        assertThat(reader.sources(answer, Queries.of("source=a&source=d")).values())
                .extracting(SourceValue::id)
                .containsExactly("d", "c", "a", "b");
    }

    @Test
    void aPlaceHasItsLocationAndThePlacesDirectlyInsideIt() {
        JsonNode answer = JsonText.read("""
                {
                  "places": {
                    "values": {"buckets": [
                      {"key": "syria", "doc_count": 5},
                      {"key": "aleppo", "doc_count": 4},
                      {"key": "east-aleppo", "doc_count": 2}
                    ]}
                  }
                }""");

        List<PlaceValue> places = reader.places(answer, Queries.of("")).values();

        PlaceValue eastAleppo = new PlaceValue(
                "east-aleppo", "حلب الشرقية", "East Aleppo", "area", "aleppo", null, 2, false, List.of());
        assertThat(places.get(1))
                .isEqualTo(new PlaceValue(
                        "aleppo",
                        "حلب",
                        "Aleppo",
                        "city",
                        "syria",
                        KnownLabels.IN_ALEPPO,
                        4,
                        false,
                        List.of(eastAleppo)));
        assertThat(places.get(2)).isEqualTo(eastAleppo);
        assertThat(places.get(0).children())
                .containsExactly(new PlaceValue(
                        "aleppo", "حلب", "Aleppo", "city", "syria", KnownLabels.IN_ALEPPO, 4, false, List.of()));
    }

    @Test
    void withoutValuesAskedForOnlyTheSelectedOnesAreListed() {
        JsonNode answer = JsonText.read("""
                {"places": {"selected": {"buckets": [{"key": "aleppo", "doc_count": 4}]}, "missing": {"doc_count": 1}}}""");

        Facet<PlaceValue> places = reader.places(answer, Queries.of("place=aleppo&facetSize=0"));

        assertThat(places.values()).extracting(PlaceValue::id).containsExactly("aleppo");
        assertThat(places.other()).isZero();
        assertThat(places.missing()).isEqualTo(1);
    }
}
