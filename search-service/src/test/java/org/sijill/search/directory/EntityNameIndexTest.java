package org.sijill.search.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;

class EntityNameIndexTest {

    private final EntityNameIndex index = new EntityNameIndex(List.of(
            entry(Kind.ACTOR, "john-kerry", "person", "جون كيري", "John Kerry", null, "كيري"),
            entry(Kind.ACTOR, "ahrar", "armed-group", "أحرار الشام", "Ahrar al-Sham", null),
            entry(Kind.PLACE, "aleppo", "city", "حلب", "Aleppo", "syria", "الشهباء"),
            entry(Kind.PLACE, "idlib", "city", "إدلب", "Idlib", "syria"),
            entry(Kind.PLACE, "syria", "country", "سوريا", "Syria", null)));

    @ParameterizedTest
    @ValueSource(strings = {"جون", "كير", "ك", "KERRY", "john k", "يري", "حرار"})
    void aNameIsFoundByAPartOfIt(String part) {
        assertThat(index.actors(part, Set.of())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ادلب, idlib", "إد, idlib", "شهباء, aleppo", "شه, aleppo", "alep, aleppo", "ale, aleppo"})
    void spellingAndArticleMakeNoDifference(String part, String id) {
        assertThat(index.places(part, null)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"لب", "ry", "xyz", "!!", "حلبا"})
    void twoLettersInsideAWordAndSignsAreInNoName(String part) {
        assertThat(index.places(part, null)).isEmpty();
    }

    @Test
    void typesAndParentsNarrow() {
        assertThat(index.actors("", Set.of("armed-group"))).containsExactly("ahrar");
        assertThat(index.places("", "syria")).containsExactly("aleppo", "idlib");
        assertThat(index.places("ادلب", "aleppo")).isEmpty();
        assertThat(index.places("", null)).hasSize(3);
    }

    private static DirectoryEntry entry(
            Kind kind,
            String id,
            String type,
            String label,
            String labelEn,
            @Nullable String parent,
            String... aliases) {
        return new DirectoryEntry(kind, id, type, label, labelEn, List.of(aliases), parent, null);
    }
}
