package org.sijill.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.text.canonical.Canonicalizer;

class EntityDirectoryTest {

    private final EntityDirectory directory = new EntityDirectory(
            List.of(
                    entry(Kind.ACTOR, "syria", "سوريا", null, "الحكومة السورية", "دمشق"),
                    entry(Kind.PLACE, "syria", "سوريا", null),
                    entry(Kind.PLACE, "damascus", "دمشق", "syria"),
                    entry(Kind.PLACE, "aleppo", "حلب", "syria"),
                    entry(Kind.PLACE, "east-aleppo", "حلب الشرقية", "aleppo"),
                    entry(Kind.PLACE, "orphan", "اليتيمة", "nowhere"),
                    entry(Kind.PLACE, "hen", "الدجاجة", "egg"),
                    entry(Kind.PLACE, "egg", "البيضة", "hen")),
            Map.of("syria", Set.of("سوريا", "دمشق")));

    @Test
    void aPlaceLiesInEverythingThatContainsIt() {
        assertThat(directory.withAncestors(Set.of("east-aleppo"))).containsExactly("east-aleppo", "aleppo", "syria");
    }

    @Test
    void namedPlacesComeFirstAndNoneComesTwice() {
        Set<String> named = new LinkedHashSet<>(List.of("aleppo", "damascus"));

        assertThat(directory.withAncestors(named)).containsExactly("aleppo", "damascus", "syria");
    }

    @Test
    void aPlaceThatIsNotKnownHasNoAncestorsAndIsKept() {
        assertThat(directory.withAncestors(Set.of("gone"))).containsExactly("gone");
        assertThat(directory.withAncestors(Set.of("orphan"))).containsExactly("orphan", "nowhere");
    }

    @Test
    void aCycleOfParentsEnds() {
        assertThat(directory.withAncestors(Set.of("hen"))).containsExactlyInAnyOrder("hen", "egg");
    }

    @Test
    void actorAndPlaceOfOneSlugAreTwoEntities() {
        assertThat(directory.actor("syria")).isEqualTo(new NamedEntity("syria", "سوريا", "syria in English", "actor"));
        assertThat(directory.place("syria")).isEqualTo(new NamedEntity("syria", "سوريا", "syria in English", "place"));
    }

    @Test
    void anEntityThatIsNotKnownShowsItsId() {
        assertThat(directory.actor("aleppo")).isEqualTo(new NamedEntity("aleppo", "aleppo", "aleppo", "unknown"));
    }

    @Test
    void theAnnotatorKnowsLabelsAliasesAndWhichOfThemAreBare() {
        assertThat(annotate("في دمشق").actors()).isEmpty();
        assertThat(annotate("قالت دمشق").actors()).containsExactly("syria");
        assertThat(annotate("في الحكومة السورية").actors()).containsExactly("syria");
        assertThat(annotate("في حلب الشرقية").places()).containsExactly("east-aleppo");
    }

    private Annotations annotate(String text) {
        return directory.annotator().annotate(null, Canonicalizer.canonicalize(text), null);
    }

    private static DirectoryEntry entry(
            Kind kind, String id, String label, @Nullable String parent, String... aliases) {
        return new DirectoryEntry(kind, id, kind.wire(), label, id + " in English", List.of(aliases), parent, null);
    }
}
