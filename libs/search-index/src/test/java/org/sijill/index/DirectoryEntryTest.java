package org.sijill.index;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;

class DirectoryEntryTest {

    private static final DirectoryEntry ALEPPO = new DirectoryEntry(
            Kind.PLACE,
            "aleppo",
            "city",
            "حلب",
            "Aleppo",
            List.of("مدينة حلب"),
            "aleppo-district",
            new Location(36.20124, 37.16117));

    private static final DirectoryEntry KERRY = new DirectoryEntry(
            Kind.ACTOR, "john-kerry", "person", "جون كيري", "John Kerry", List.of("كيري"), null, null);

    @Test
    void aPlaceIsOneDocument() {
        assertThat(ALEPPO.toJson("e1")).isEqualTo(JsonText.read("""
                {
                  "kind": "place",
                  "id": "aleppo",
                  "type": "city",
                  "label": "حلب",
                  "labelEn": "Aleppo",
                  "edition": "e1",
                  "aliases": ["مدينة حلب"],
                  "parent": "aleppo-district",
                  "location": {"lat": 36.20124, "lon": 37.16117}
                }"""));
    }

    @Test
    void anActorHasNeitherParentNorLocation() {
        assertThat(names(KERRY.toJson("e1"))).doesNotContain("parent", "location");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(DirectoryEntry.fromJson(ALEPPO.toJson("e1"))).isEqualTo(ALEPPO);
        assertThat(DirectoryEntry.fromJson(KERRY.toJson("e1"))).isEqualTo(KERRY);
    }

    @Test
    void everyFieldThatIsWrittenIsInTheMappingAndTheOtherWayRound() {
        JsonNode mapping = JsonText.read(IndexSchema.directoryJson()).path("mappings");

        assertThat(names(ALEPPO.toJson("e1"))).isEqualTo(names(mapping.path("properties")));
        assertThat(mapping.path("dynamic").asText()).isEqualTo("strict");
        assertThat(mapping.path("_meta").path("schema").asInt()).isEqualTo(IndexSchema.VERSION);
    }

    @Test
    void aStateAndItsLandAreTwoDocumentsOfOneSlug() {
        Set<String> ids = List.of(Kind.values()).stream()
                .map(kind ->
                        new DirectoryEntry(kind, "syria", "any", "سوريا", "Syria", List.of(), null, null).documentId())
                .collect(toSet());

        assertThat(ids).containsExactlyInAnyOrder("actor:syria", "place:syria");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
