package org.sijill.search.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;

class EntityNamesTest {

    private final EntityNames names = new EntityNames(List.of(
            entry(Kind.ACTOR, "john-kerry", "person", "جون كيري", "John Kerry", "كيري"),
            entry(Kind.ACTOR, "bashar-al-assad", "person", "بشار الأسد", "Bashar al-Assad"),
            entry(Kind.PLACE, "aleppo", "city", "حلب", "Aleppo", "مدينة حلب")));

    @Test
    void aLatinNameFindsTheArabicOnes() {
        assertThat(names.of(List.of("Aleppo"))).containsExactly("حلب", "مدينة حلب");
        assertThat(names.of(List.of("john", "kerry"))).containsExactly("جون كيري", "كيري", "Kerry");
    }

    @Test
    void anArabicNameFindsTheLatinOnes() {
        assertThat(names.of(List.of("حلب"))).containsExactly("Aleppo");
    }

    @Test
    void aNameWithAProcliticIsTheSameName() {
        assertThat(names.of(List.of("لكيري"))).containsExactly("John Kerry", "Kerry");
    }

    @Test
    void aPersonIsKnownByTheLastName() {
        assertThat(names.of(List.of("KERRY"))).containsExactly("جون كيري", "كيري");
        assertThat(names.of(List.of("Assad"))).containsExactly("بشار الأسد");
    }

    @Test
    void whatIsNoNameHasNoOthers() {
        assertThat(names.of(List.of("هدنة"))).isEmpty();
        assertThat(names.of(List.of("جون"))).isEmpty();
    }

    private static DirectoryEntry entry(
            Kind kind, String id, String type, String label, String labelEn, String... aliases) {
        return new DirectoryEntry(kind, id, type, label, labelEn, List.of(aliases), null, null);
    }
}
