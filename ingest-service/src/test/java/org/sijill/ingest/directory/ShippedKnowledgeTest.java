package org.sijill.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.ingest.annotation.NameUse;
import org.sijill.text.analysis.Folding;

/** What the shipped knowledge promises as a whole: how much there is, and that no name is left to chance. */
class ShippedKnowledgeTest {

    private static final List<JsonNode> ACTORS = ShippedDirectory.actors();
    private static final List<JsonNode> PLACES = ShippedDirectory.places();
    private static final String SANCTIONS = "UN Security Council consolidated list";

    @Test
    void thereAreEnoughActorsBesidesStatesAndTheSanctionsList() {
        assertThat(ACTORS)
                .filteredOn(actor -> !actor.path("type").asText().equals("state"))
                .filteredOn(actor -> !actor.path("origin").asText().startsWith(SANCTIONS))
                .hasSizeGreaterThan(900);
    }

    @Test
    void thereAreEnoughPlacesAndAllOfSyriasUnits() {
        assertThat(PLACES).hasSizeGreaterThan(4_900);
        assertThat(ofType("governorate", "SY")).isEqualTo(14);
        assertThat(ofType("district", "SY")).isEqualTo(62);
        assertThat(ofType("subdistrict", "SY")).isEqualTo(272);
        assertThat(PLACES)
                .filteredOn(place -> place.path("type").asText().equals("country"))
                .hasSizeGreaterThan(195);
    }

    private static long ofType(String type, String code) {
        return PLACES.stream()
                .filter(place -> place.path("type").asText().equals(type))
                .filter(place -> place.path("external").path("pcode").asText().startsWith(code))
                .count();
    }

    @Test
    void anActorsNameThatCountsByItselfMeansOneActor() {
        Map<String, String> owners = new HashMap<>();
        for (JsonNode actor : ACTORS) {
            for (String name : plainNames(actor)) {
                String owner = owners.putIfAbsent(name, actor.path("id").asText());
                assertThat(owner).as(name).isIn(null, actor.path("id").asText());
            }
        }
    }

    /** Company and number of inhabitants choose among places of one name; those of one place in another cannot. */
    @Test
    void placesOfOneNameAreNotPartsOfOneAnotherUnlessTheirTypesDiffer() {
        Map<String, JsonNode> owners = new HashMap<>();
        Map<String, JsonNode> byId = new HashMap<>();
        PLACES.forEach(place -> byId.put(place.path("id").asText(), place));
        for (JsonNode place : PLACES) {
            for (String name : plainNames(place)) {
                JsonNode other =
                        owners.putIfAbsent(name + "/" + place.path("type").asText(), place);
                assertThat(other == null || other.equals(place) || !contains(byId, other, place))
                        .as(name + " of " + place.path("id").asText())
                        .isTrue();
            }
        }
    }

    private static boolean contains(Map<String, JsonNode> byId, JsonNode outer, JsonNode inner) {
        Set<String> seen = new HashSet<>();
        JsonNode at = inner;
        while (at != null && seen.add(at.path("id").asText())) {
            at = byId.get(at.path("parent").asText());
            if (outer.equals(at)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aContextualNameIsBoundToAPlaceThatExists() {
        Set<String> ids = new HashSet<>();
        PLACES.forEach(place -> ids.add(place.path("id").asText()));

        assertThat(ACTORS.stream()
                        .flatMap(actor -> NameRow.of(actor).stream())
                        .filter(name -> name.use() == NameUse.CONTEXTUAL)
                        .map(NameRow::country))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void everyCountryHasItsStateAndEveryStateItsCountry() {
        assertThat(idsOfType(ACTORS, "state")).isEqualTo(idsOfType(PLACES, "country"));
    }

    private static Set<String> idsOfType(List<JsonNode> rows, String type) {
        Set<String> ids = new HashSet<>();
        rows.stream()
                .filter(row -> row.path("type").asText().equals(type))
                .forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private static Set<String> plainNames(JsonNode row) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> special = new HashSet<>();
        for (NameRow name : NameRow.of(row)) {
            (name.use() == NameUse.NAME || name.use() == NameUse.BARE ? names : special).add(Folding.fold(name.text()));
        }
        String label = Folding.fold(row.path("label").asText());
        if (!special.contains(label)) {
            names.add(label);
        }
        return names;
    }
}
