package org.sijill.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;

class RedirectsTest {

    private final Redirects redirects = new Redirects(List.of(
            entry("john-kerry", Status.ACCEPTED, null),
            entry("kerry", Status.ACCEPTED, "john-kerry"),
            entry("p-0011223344556677", Status.PROVISIONAL, "kerry"),
            entry("nobody", Status.REJECTED, null),
            entry("hen", Status.ACCEPTED, "egg"),
            entry("egg", Status.ACCEPTED, "hen")));

    @Test
    void aMergedEntityIsShownAsTheOneThatStandsForItHoweverOftenItWasMerged() {
        assertThat(shown("p-0011223344556677")).containsExactly("john-kerry");
    }

    @Test
    void twoIdsOfOneEntityAreOne() {
        assertThat(shown("russia", "kerry", "john-kerry")).containsExactly("russia", "john-kerry");
    }

    @Test
    void aRejectedEntityIsNotShown() {
        assertThat(shown("nobody", "kerry")).containsExactly("john-kerry");
    }

    @Test
    void aPlaceOfTheSameSlugIsNotMerged() {
        assertThat(redirects.shown(Kind.PLACE, Set.of("kerry"))).containsExactly("kerry");
    }

    @Test
    void aCycleEnds() {
        assertThat(shown("hen")).hasSize(1);
    }

    private Set<String> shown(String... ids) {
        return redirects.shown(Kind.ACTOR, new LinkedHashSet<>(List.of(ids)));
    }

    private static DirectoryEntry entry(String id, Status status, @Nullable String mergedInto) {
        return new DirectoryEntry(Kind.ACTOR, id, "person", id, id, List.of(), null, null, status, 2, mergedInto);
    }
}
