package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedFilterTest {

    private static final EntityRedirects KERRY = new EntityRedirects() {

        @Override
        public String resolve(Facet facet, String id) {
            return facet == Facet.ACTORS && id.equals("j-kerry") ? "john-kerry" : id;
        }

        @Override
        public List<String> former(Facet facet, String id) {
            return facet == Facet.ACTORS && id.equals("john-kerry") ? List.of("j-kerry") : List.of();
        }

        @Override
        public Map<String, List<String>> pending(Facet facet) {
            return facet == Facet.ACTORS ? Map.of("russia", List.of("the-russians")) : Map.of();
        }
    };

    @Test
    void aMergedIdIsSelectedAsTheEntityThatItLeadsTo() {
        FacetFilter filter = MergedFilter.of(Facet.ACTORS, List.of("j-kerry", "john-kerry"), List.of("j-kerry"), KERRY);

        assertThat(filter.any()).containsExactly("john-kerry");
        assertThat(filter.none()).containsExactly("john-kerry");
    }

    @Test
    void articlesAreFoundUnderAllIdsThatTheyMayCarry() {
        FacetFilter filter = MergedFilter.of(Facet.ACTORS, List.of("john-kerry"), List.of("russia"), KERRY);

        assertThat(filter.anyInIndex()).containsExactly("john-kerry", "j-kerry");
        assertThat(filter.noneInIndex()).containsExactly("russia", "the-russians");
    }

    @Test
    void aCursorDoesNotDependOnWhatIsStillCarried() {
        FacetFilter before = MergedFilter.of(Facet.ACTORS, List.of("john-kerry"), List.of(), KERRY);
        FacetFilter after = new FacetFilter(List.of("john-kerry"), List.of());

        assertThat(before).hasToString(after.toString());
    }

    @Test
    void sourcesAreNeverMerged() {
        assertThat(MergedFilter.of(Facet.SOURCES, List.of("j-kerry"), List.of(), KERRY))
                .isEqualTo(new FacetFilter(List.of("j-kerry"), List.of()));
    }
}
