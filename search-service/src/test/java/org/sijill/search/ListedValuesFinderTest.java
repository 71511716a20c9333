package org.sijill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.search.directory.EntityFinder;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.query.ActorType;
import org.sijill.search.query.EntityRedirects;
import org.sijill.search.query.Queries;

class ListedValuesFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        facetQuery=حلب                          | facetQuery: must be in at most 10000 names; write more of the name
        facetQuery=حلب&facetActorType=person    | facetQuery: must be in at most 10000 names; write more of the name
        facetActorType=person                   | facetActorType: means more than 10000 values; say with facetQuery which of them
        facetParent=syria                       | facetParent: means more than 10000 values; say with facetQuery which of them
        """)
    void whatMeansTooManyValuesIsNamed(String rawQuery, String detail) {
        refuses(rawQuery, ListedValuesFinder.MOST_IDS + 1, detail);
    }

    @Test
    void typesAreCountedWholeOrNotAtAll() {
        int most = ListedValuesFinder.MOST_OF_A_TYPE;

        assertThat(finder(most).of(Queries.of("actorTypes=true")).actorsByType().get(ActorType.PERSON))
                .hasSize(most);
        refuses("actorTypes=true", most + 1, "actorTypes: cannot be counted: more than 65536 actors are of one type");
    }

    private static void refuses(String rawQuery, int entities, String detail) {
        ListedValuesFinder finder = finder(entities);

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> finder.of(Queries.of(rawQuery)))
                .satisfies(problem -> assertThat(problem.getDetail()).isEqualTo(detail));
    }

    private static ListedValuesFinder finder(int entities) {
        return new ListedValuesFinder(new Many(entities), EntityRedirects.NONE);
    }

    /** A directory in which everything has every name, type and parent. */
    private record Many(int entities) implements EntityFinder {

        @Override
        public List<String> actors(String namePart, Set<String> types) {
            return IntStream.range(0, entities).mapToObj(i -> "e" + i).toList();
        }

        @Override
        public List<String> places(String namePart, @Nullable String parent) {
            return parent == null && namePart.isBlank() ? List.of() : actors(namePart, Set.of());
        }

        @Override
        public List<EntityLabel> allPlaces() {
            return List.of();
        }
    }
}
