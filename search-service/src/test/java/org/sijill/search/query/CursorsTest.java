package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.search.config.TestSearchConfig;

class CursorsTest {

    private static final SearchQuery QUERY = Queries.of("q=حلب&actor=john-kerry&sort=newest");
    private static final List<Object> LAST_HIT = List.of(1_480_896_000_000L, "a-17");

    private static final String INDEX = "articles-s1-20161206t101500123";

    private final Cursors cursors = new Cursors(TestSearchConfig.withKey("one"));

    static Stream<List<Object>> sortValues() {
        return Stream.of(
                List.of(1.25, "a-17"),
                List.of(1.0E10, "a-17"),
                List.of(0.0, "a-17"),
                List.of(0L, "a-17"),
                List.of(1_480_896_000_000L, "a-17"),
                List.of(Long.MAX_VALUE, "a-17"),
                List.of(Long.MIN_VALUE, "a-17"),
                List.of("حلب \"1\"", "17"));
    }

    @ParameterizedTest
    @MethodSource("sortValues")
    void sortValuesComeBackWithTheirTypes(List<Object> values) {
        String cursor = cursors.after(QUERY, values, INDEX);

        assertThat(cursors.resume(QUERY, cursor).after()).isEqualTo(values);
    }

    @Test
    void aCursorCanStandInAUrlAsItIs() {
        assertThat(cursors.after(QUERY, LAST_HIT, INDEX)).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void pagesMayDifferInTheirSizes() {
        SearchQuery larger = Queries.of("q=حلب&actor=john-kerry&sort=newest&size=50&facetSize=0&interval=year");

        SearchQuery next = cursors.resume(larger, cursors.after(QUERY, LAST_HIT, INDEX));

        assertThat(next).isEqualTo(larger.continuedAfter(LAST_HIT, INDEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=حلب&actor=john-kerry",
                "q=حلب&actor=john-kerry&sort=oldest",
                "q=إدلب&actor=john-kerry&sort=newest",
                "q=حلب&notActor=john-kerry&sort=newest",
                "q=حلب&actor=john-kerry&sort=newest&place=aleppo",
                "q=حلب&actor=john-kerry&sort=newest&publishedFrom=2016-09-01",
                "q=حلب&actor=john-kerry&sort=newest&timeZone=UTC"
            })
    void aCursorOfAnotherQueryIsRefused(String other) {
        String cursor = cursors.after(QUERY, LAST_HIT, INDEX);

        refuses(() -> cursors.resume(Queries.of(other), cursor), "cursor: belongs to another query");
    }

    @Test
    void anyAlteredCharacterIsNoticed() {
        String cursor = cursors.after(QUERY, LAST_HIT, INDEX);

        for (int i = 0; i < cursor.length(); i++) {
            String altered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            if (!isLastOfAPart(cursor, i)) {
                refuses(() -> cursors.resume(QUERY, altered), "cursor: is not a cursor of this service");
            }
        }
    }

    @Test
    void aCursorKnowsTheDayOfTheFirstPage() {
        assertThat(cursors.day(cursors.after(QUERY, LAST_HIT, INDEX))).contains(LocalDate.of(2016, 12, 6));
        assertThat(cursors.day("e30.e30")).isEmpty();
    }

    @Test
    void onlyScoresAreBoundToTheIndexTheyCameFrom() {
        SearchQuery byDate = cursors.resume(QUERY, cursors.after(QUERY, LAST_HIT, INDEX));
        SearchQuery relevance = Queries.of("q=حلب");
        SearchQuery byScore = cursors.resume(relevance, cursors.after(relevance, List.of(1.25, "a-17"), INDEX));

        assertThat(byDate.isStaleIn("articles-s1-another")).isFalse();
        assertThat(byScore.isStaleIn(INDEX)).isFalse();
        assertThat(byScore.isStaleIn("articles-s1-another")).isTrue();
        assertThat(relevance.isStaleIn("articles-s1-another")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "abc", "a.b.c", "%.%", "e30.e30", "حلب.حلب"})
    void whatIsNoCursorIsRefused(String text) {
        refuses(() -> cursors.resume(QUERY, text), "cursor: is not a cursor of this service");
    }

    @Test
    void cursorsOfAnotherKeyAreRefused() {
        String foreign = new Cursors(TestSearchConfig.withKey("two")).after(QUERY, LAST_HIT, INDEX);

        refuses(() -> cursors.resume(QUERY, foreign), "cursor: is not a cursor of this service");
    }

    @Test
    void withoutAKeyEachStartMakesItsOwn() {
        Cursors before = new Cursors(TestSearchConfig.withoutKey());
        Cursors after = new Cursors(TestSearchConfig.withoutKey());
        String cursor = before.after(QUERY, LAST_HIT, INDEX);

        assertThat(before.resume(QUERY, cursor).after()).isEqualTo(LAST_HIT);
        refuses(() -> after.resume(QUERY, cursor), "cursor: is not a cursor of this service");
    }

    /** The last character of Base64 may have bits that mean nothing. */
    private static boolean isLastOfAPart(String cursor, int index) {
        return index == cursor.length() - 1 || cursor.charAt(index + 1) == '.';
    }

    private static void refuses(Runnable resume, String detail) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(resume::run)
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith(detail));
    }
}
