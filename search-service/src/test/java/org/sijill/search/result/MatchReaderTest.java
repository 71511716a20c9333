package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Queries;
import org.sijill.search.result.SearchResults.Match;

class MatchReaderTest {

    private static final JsonNode HIT = JsonText.read("""
            {
              "_source": {"actors": ["john-kerry", "nobody"], "placesNamed": ["east-aleppo", "nowhere"]},
              "matched_queries": {
                "WORD\\u001fstem\\u001f\\u001fكيري": 0.8,
                "WORD\\u001fexact\\u001f\\u001fكيري": 1.25,
                "NAME\\u001f\\u001fكيري\\u001fJohn Kerry": 1.0,
                "of somebody else": 9.0
              }
            }""");

    private final MatchReader reader = new MatchReader(new KnownLabels());

    @Test
    void theStrongestReasonComesFirst() {
        assertThat(reader.read(HIT, Queries.of("q=x&explain=true")))
                .containsExactly(
                        new Match("word", "كيري", null, "exact", 1.25),
                        new Match("name", "John Kerry", "كيري", null, 1.0),
                        new Match("word", "كيري", null, "stem", 0.8));
    }

    @Test
    void aSelectedPlaceSaysWhichPlaceInsideItIsNamed() {
        assertThat(reader.read(HIT, Queries.of("place=syria&actor=john-kerry&actor=other&explain=true")))
                .contains(
                        new Match("place", "حلب الشرقية", "syria", null, null),
                        new Match("actor", "جون كيري", "john-kerry", null, null))
                .hasSize(5);
    }

    @Test
    void aSelectedActorIsNamedUnderItsFormerIdToo() {
        JsonNode carriesFormer = JsonText.read("""
                {"_source": {"actors": ["j-kerry"], "placesNamed": []}}""");

        assertThat(reader.read(carriesFormer, Queries.of("actor=john-kerry&explain=true")))
                .containsExactly(new Match("actor", "جون كيري", "john-kerry", null, null));
    }

    @Test
    void nobodyWhoDidNotAskIsTold() {
        assertThat(reader.read(HIT, Queries.of("q=x"))).isNull();
    }
}
