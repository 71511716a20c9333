package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryReaderTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "q=", "interval=auto", "sort=relevance&mentionedMatch=within"})
    void withoutParametersADefaultStandsForEach(String rawQuery) {
        SearchQuery query = Queries.of(rawQuery);

        assertThat(query)
                .isEqualTo(new SearchQuery(
                        "",
                        FacetFilter.EMPTY,
                        FacetFilter.EMPTY,
                        FacetFilter.EMPTY,
                        DayRange.OPEN,
                        DayRange.OPEN,
                        MentionedMatch.WITHIN,
                        ZoneId.of("Asia/Damascus"),
                        LocalDate.of(2016, 12, 6),
                        Sort.RELEVANCE,
                        true,
                        10,
                        10,
                        null,
                        true,
                        AnswerDetail.PLAIN,
                        List.of(),
                        null));
    }

    @Test
    void readsEveryParameter() {
        SearchQuery query = Queries.of("q=" + URLEncoder.encode("هدنة في حلب", StandardCharsets.UTF_8)
                + "&actor=john-kerry&actor=russia&notActor=syria&place=aleppo&notPlace=idlib&notPlace=damascus"
                + "&source=a&notSource=b&publishedFrom=2016-09-24&publishedTo=2016-09-24"
                + "&mentionedFrom=2016-09-01&mentionedTo=2016-09-30&mentionedMatch=overlaps"
                + "&timeZone=America/New_York&sort=oldest&size=100&facetSize=1000&interval=week&expand=false"
                + "&facetQuery=kerry&facetActorType=person&facetActorType=armed-group&facetParent=aleppo&explain=true"
                + "&actorTypes=true");

        assertThat(query)
                .isEqualTo(new SearchQuery(
                        "هدنة في حلب",
                        new FacetFilter(List.of("john-kerry", "russia"), List.of("syria")),
                        new FacetFilter(List.of("aleppo"), List.of("idlib", "damascus")),
                        new FacetFilter(List.of("a"), List.of("b")),
                        new DayRange(LocalDate.of(2016, 9, 24), LocalDate.of(2016, 9, 24)),
                        new DayRange(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 30)),
                        MentionedMatch.OVERLAPS,
                        ZoneId.of("America/New_York"),
                        LocalDate.of(2016, 12, 5),
                        Sort.OLDEST,
                        false,
                        100,
                        1_000,
                        Interval.WEEK,
                        false,
                        new AnswerDetail(
                                "kerry", Set.of(ActorType.PERSON, ActorType.ARMED_GROUP), "aleppo", true, true),
                        List.of(),
                        null));
    }

    @Test
    void theListOfParametersIsWhatTheReaderKnows() {
        assertThat(SearchQueryReader.PARAMETERS).doesNotHaveDuplicates().hasSize(26);
    }

    @ParameterizedTest
    @CsvSource({"7d, 2016-11-29", "2w, 2016-11-22", "6m, 2016-06-06", "1y, 2015-12-06", "9999y, 1016-12-06"})
    void publishedWithinCountsBackFromTodayInTheReadersZone(String within, LocalDate from) {
        assertThat(Queries.of("publishedWithin=" + within).published())
                .isEqualTo(new DayRange(from, LocalDate.of(2016, 12, 6)));
        assertThat(Queries.of("timeZone=UTC&publishedWithin=" + within)
                        .published()
                        .to())
                .isEqualTo(LocalDate.of(2016, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "month", "year"})
    void anIntervalIsNamedByItsUnit(String name) {
        assertThat(Queries.of("interval=" + name).interval())
                .extracting(Interval::wireName)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sort=best                        | sort: must be one of relevance, newest, oldest
        size=101                         | size: must be a whole number between 0 and 100
        size=100000                      | size: must be a whole number between 0 and 100
        facetSize=1001                   | facetSize: must be a whole number between 0 and 1000
        interval=decade                  | interval: must be one of auto, day, week, month, year
        mentionedMatch=near              | mentionedMatch: must be one of within, overlaps
        timeZone=Damascus                | timeZone: must be an IANA time zone such as Asia/Damascus
        publishedFrom=26.9.2016          | publishedFrom: must be a date such as 2016-09-26
        publishedTo=2016-02-30           | publishedTo: must be a date such as 2016-09-26
        mentionedFrom=%2B10000-01-01     | mentionedFrom: must have a year between 0000 and 9999
        mentionedTo=-0001-01-01          | mentionedTo: must have a year between 0000 and 9999
        publishedFrom=2016-09-27&publishedTo=2016-09-26 | publishedFrom: must not be after publishedTo
        mentionedFrom=2016-09-27&mentionedTo=2016-09-26 | mentionedFrom: must not be after mentionedTo
        publishedWithin=7d&publishedTo=2016-09-26 | publishedWithin: cannot be combined with publishedFrom or publishedTo
        actor=                           | actor: must not be empty
        facetActorType=army              | facetActorType: must be one of person, state, organization, armed-force, armed-group
        facetParent=a&facetParent=b      | facetParent: may be given at most 1 times
        explain=yes                      | explain: must be true or false
        cursor=abc                       | cursor: is not a cursor of this service
        """)
    void aParameterThatIsWrongIsNamedWithTheReason(String rawQuery, String detail) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of(rawQuery))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getDetail()).isEqualTo(detail);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "7", "d7", "7 d", "10000d", "-7d", "٧d", "7h", "1.5y"})
    void publishedWithinIsANumberAndAUnit(String within) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("publishedWithin=" + URLEncoder.encode(within, StandardCharsets.UTF_8)))
                .satisfies(problem -> assertThat(problem.getDetail())
                        .isEqualTo("publishedWithin: must be a number of days, weeks, months or years such as 7d, 2w, "
                                + "6m or 1y"));
    }

    @Test
    void aParameterThatNobodyKnowsIsRefused() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("author=kerry"))
                .satisfies(problem -> assertThat(problem.getDetail())
                        .startsWith("author: is not a known parameter; known are actor,"));
    }

    @Test
    void aTextIsBoundedInCharacters() {
        String longest = "😀".repeat(SearchQuery.LONGEST_TEXT);

        assertThat(Queries.of("q=" + longest).text()).isEqualTo(longest);
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("q=" + longest + "x"))
                .satisfies(problem ->
                        assertThat(problem.getDetail()).isEqualTo("q: must not be longer than 1000 characters"));
    }

    /** Direction marks and presentation forms, as text that is copied out of a PDF has them. */
    @Test
    void wordsThatArePastedAreReadAsTextsAre() {
        assertThat(Queries.of("q=\u202b\ufea3\ufee0\ufe90\u202c").text()).isEqualTo("حلب");
    }

    @Test
    void aHundredValuesOfOneFacetAreEnough() {
        assertThat(Queries.of(actors(100)).actors().any()).hasSize(100);
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of(actors(101)))
                .satisfies(
                        problem -> assertThat(problem.getDetail()).isEqualTo("actor: may be given at most 100 times"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("size=x&sort=y&publishedFrom=z&colour=red&place=%20&interval=hour"))
                .satisfies(problem -> assertThat(problem.getDetail())
                        .contains("size: ", "sort: ", "publishedFrom: ", "colour: ", "place: ", "interval: "));
    }

    @Test
    void aCursorContinuesItsQuery() {
        SearchQuery first = Queries.of("q=حلب&sort=newest");
        String cursor = Queries.CURSORS.after(first, List.of(1_480_896_000_000L, "a-17"), "articles-s1-a");

        SearchQuery next = Queries.of("q=حلب&sort=newest&cursor=" + cursor);

        assertThat(next).isEqualTo(first.continuedAfter(List.of(1_480_896_000_000L, "a-17"), "articles-s1-a"));
    }

    @Test
    void aWalkThroughThePagesGoesOnAfterMidnight() {
        SearchQuery before = Queries.of("q=حلب&publishedWithin=7d");
        String cursor = Queries.CURSORS.after(before, List.of(1.25, "a-17"), "articles-s1-a");

        SearchQuery after = Queries.onTheNextDay("q=حلب&publishedWithin=7d&cursor=" + cursor);

        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.today()).isEqualTo(before.today());
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.onTheNextDay("q=حلب&publishedWithin=8d&cursor=" + cursor))
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith("cursor: belongs to another query"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a*                        | q: must have at least 2 letters before *
        title:ح*                  | q: must have at least 2 letters before *
        aa* bb* cc* dd* ee* ff*   | q: must not have more than 5 words with *
        """)
    void whatCostsTooMuchIsRefused(String text, String detail) {
        refuses(text, detail);
    }

    @Test
    void aTextOfTooManyWordsIsRefused() {
        refuses("حلب ".repeat(101), "q: must not have more than 100 words");
        assertThat(Queries.of("q=" + encoded("حلب ".repeat(100))).text()).contains("حلب");
        assertThat(Queries.of("q=" + encoded("حل* aa*")).text()).contains("*");
    }

    private static void refuses(String text, String detail) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("q=" + encoded(text)))
                .satisfies(problem -> assertThat(problem.getDetail()).isEqualTo(detail));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String actors(int count) {
        return IntStream.range(0, count).mapToObj(i -> "actor=a" + i).collect(Collectors.joining("&"));
    }

    @Test
    void foldingIsForTheOrderOfRelevance() {
        assertThat(Queries.of("").fold()).isTrue();
        assertThat(Queries.of("fold=false").fold()).isFalse();
        assertThat(Queries.of("sort=newest").fold()).isFalse();
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Queries.of("sort=newest&fold=true"))
                .withMessageContaining("fold");
    }
}
