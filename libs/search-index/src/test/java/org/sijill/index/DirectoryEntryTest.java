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
import org.sijill.index.DirectoryEntry.Status;

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

    private static final DirectoryEntry MERGED = new DirectoryEntry(
            Kind.PLACE,
            "halab",
            "city",
            "حلب",
            "Halab",
            List.of(),
            "aleppo-district",
            new Location(36.2, 37.1),
            Status.PROVISIONAL,
            3,
            "aleppo");

    private static final DirectoryEntry KERRY = new DirectoryEntry(
            Kind.ACTOR, "john-kerry", "person", "جون كيري", "John Kerry", List.of("كيري"), null, null);

    @Test
    void aPlaceIsOneDocument() {
        assertThat(JsonText.read(ALEPPO.toJson(7).toString())).isEqualTo(JsonText.read("""
                {
                  "kind": "place",
                  "id": "aleppo",
                  "type": "city",
                  "label": "حلب",
                  "labelEn": "Aleppo",
                  "change": 7,
                  "status": "accepted",
                  "version": 1,
                  "aliases": ["مدينة حلب"],
                  "names": ["حلب", "aleppo", "مدينه حلب"],
                  "parent": "aleppo-district",
                  "location": {"lat": 36.20124, "lon": 37.16117}
                }"""));
    }

    @Test
    void anActorHasNeitherParentNorLocation() {
        assertThat(names(KERRY.toJson(7))).doesNotContain("parent", "location");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(DirectoryEntry.fromJson(ALEPPO.toJson(7))).isEqualTo(ALEPPO);
        assertThat(DirectoryEntry.fromJson(KERRY.toJson(7))).isEqualTo(KERRY);
        assertThat(DirectoryEntry.fromJson(MERGED.toJson(7))).isEqualTo(MERGED);
    }

    @Test
    void aNameIsLookedUpByTheBeginningOfEachOfItsWordsWithAndWithoutTheArticle() {
        DirectoryEntry assad = new DirectoryEntry(
                Kind.ACTOR, "bashar-al-assad", "person", "بشار الأسد", "Bashar al-Assad", List.of(), null, null);

        assertThat(NameKeys.of(assad)).contains("بشار الاسد", "الاسد", "اسد", "bashar al assad", "assad");
        assertThat(NameKeys.key("  Bashar  AL-")).isEqualTo("bashar al");
    }

    @Test
    void everyFieldThatIsWrittenIsInTheMappingAndTheOtherWayRound() {
        JsonNode mapping = JsonText.read(IndexSchema.directoryJson()).path("mappings");

        assertThat(names(MERGED.toJson(7))).isEqualTo(names(mapping.path("properties")));
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
