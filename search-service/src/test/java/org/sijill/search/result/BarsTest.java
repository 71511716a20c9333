package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.search.query.BarLimits;
import org.sijill.search.query.Interval;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.result.SearchResults.Histogram;

class BarsTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 9, 26);

    @Test
    void emptyBarsBetweenTheFirstAndTheLastAreFilledIn() {
        Histogram histogram = published(Map.of(FIRST, 2L, FIRST.plusDays(3), 1L), Interval.DAY);

        assertThat(histogram.buckets())
                .containsExactly(
                        new Bar(FIRST, 2),
                        new Bar(FIRST.plusDays(1), 0),
                        new Bar(FIRST.plusDays(2), 0),
                        new Bar(FIRST.plusDays(3), 1));
        assertThat(histogram.truncated()).isNull();
    }

    @Test
    void widerBarsAreSumsOfDaysAndBeginOnTheirFirstDay() {
        Map<LocalDate, Long> days = Map.of(
                LocalDate.of(2016, 1, 1), 1L,
                LocalDate.of(2016, 1, 4), 2L,
                LocalDate.of(2016, 12, 31), 4L);

        assertThat(Bars.widened(days, Interval.WEEK))
                .containsExactly(
                        Map.entry(LocalDate.of(2015, 12, 28), 1L),
                        Map.entry(LocalDate.of(2016, 1, 4), 2L),
                        Map.entry(LocalDate.of(2016, 12, 26), 4L));
        assertThat(Bars.widened(days, Interval.MONTH))
                .containsExactly(Map.entry(LocalDate.of(2016, 1, 1), 3L), Map.entry(LocalDate.of(2016, 12, 1), 4L));
        assertThat(Bars.widened(days, Interval.YEAR)).containsExactly(Map.entry(LocalDate.of(2016, 1, 1), 7L));
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"1, DAY", "99, DAY", "100, MONTH", "3000, MONTH", "3100, YEAR"})
    void withoutAWishTheFinestWidthIsTakenThatAReaderCanTakeIn(int days, Interval width) {
        Histogram histogram = published(Map.of(FIRST, 1L, FIRST.plusDays(days), 1L), null);

        assertThat(histogram.interval()).isEqualTo(width);
    }

    @Test
    void withoutAWishTheWidthDoesNotHideMostMentions() {
        // Given: a text speaks of one day and of three whole months
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted = new TreeMap<>();
        counted.put(Interval.DAY, bars(Map.of(FIRST, 1L)));
        counted.put(
                Interval.MONTH,
                bars(Map.of(
                        LocalDate.of(2016, 9, 1), 2L,
                        LocalDate.of(2016, 10, 1), 1L,
                        LocalDate.of(2016, 11, 1), 1L)));
        counted.put(Interval.YEAR, bars(Map.of(LocalDate.of(2016, 1, 1), 1L)));

        // Then
        assertThat(Bars.histogram(counted, null, 0).interval()).isEqualTo(Interval.MONTH);
    }

    @Test
    void barsThatWereNotCountedHideNothingAllTheSame() {
        // Given: most of what a text speaks of are days, and only the first ones were counted
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (int day = 0; day <= BarLimits.COMFORTABLE; day++) {
            days.put(FIRST.plusDays(day), 1L);
        }
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> counted = new TreeMap<>();
        counted.put(Interval.DAY, days);
        counted.put(Interval.MONTH, bars(Map.of(FIRST.withDayOfMonth(1), 60L)));
        counted.put(Interval.YEAR, bars(Map.of(FIRST.withDayOfYear(1), 130L)));

        // Then
        assertThat(Bars.histogram(counted, null, 0).interval()).isEqualTo(Interval.YEAR);
        assertThat(Bars.histogram(counted, Map.of(Interval.DAY, 9L), null, 0).interval())
                .isEqualTo(Interval.YEAR);
        counted.put(Interval.YEAR, bars(Map.of(FIRST.withDayOfYear(1), 110L)));
        assertThat(Bars.histogram(counted, null, 0).interval()).isEqualTo(Interval.MONTH);
        assertThat(Bars.histogram(counted, Map.of(Interval.DAY, 30L), null, 0).interval())
                .isEqualTo(Interval.YEAR);
    }

    @ParameterizedTest(name = "{0} over {1} days: {2}")
    @CsvSource({
        "DAY, 399, DAY",
        "DAY, 400, WEEK",
        "DAY, 2799, WEEK",
        "DAY, 2800, MONTH",
        "WEEK, 2700, WEEK",
        "MONTH, 2700, MONTH",
        "MONTH, 12300, YEAR"
    })
    void aWidthThatWouldMakeTooManyBarsGivesWayToAWiderOne(Interval wanted, int days, Interval width) {
        Histogram histogram = published(Map.of(FIRST, 1L, FIRST.plusDays(days), 1L), wanted);

        assertThat(histogram.interval()).isEqualTo(width);
        assertThat(histogram.buckets()).hasSizeLessThanOrEqualTo(BarLimits.MOST);
        assertThat(histogram.truncated()).isNull();
    }

    @Test
    void ofMoreYearsThanAnAnswerHoldsTheLatestAreListed() {
        Map<LocalDate, Long> years = new TreeMap<>();
        for (int year = 1500; year < 2016; year++) {
            years.put(LocalDate.of(year, 1, 1), 1L);
        }

        Histogram histogram = published(years, null);

        assertThat(histogram.truncated()).isTrue();
        assertThat(histogram.buckets()).hasSize(BarLimits.MOST);
        assertThat(histogram.buckets().get(0)).isEqualTo(new Bar(LocalDate.of(1616, 1, 1), 1));
        assertThat(histogram.buckets().get(BarLimits.MOST - 1)).isEqualTo(new Bar(LocalDate.of(2015, 1, 1), 1));
    }

    @Test
    void aSpanOfAgesCostsNoMoreBarsThanItHasArticles() {
        Histogram histogram = published(Map.of(LocalDate.of(1000, 1, 1), 1L, LocalDate.of(9999, 12, 31), 1L), null);

        assertThat(histogram.interval()).isEqualTo(Interval.YEAR);
        assertThat(histogram.buckets())
                .containsExactly(new Bar(LocalDate.of(1000, 1, 1), 1), new Bar(LocalDate.of(9999, 1, 1), 1));
    }

    @Test
    void withoutDatesThereAreNoBarsButArticlesThatMissThem() {
        assertThat(Bars.histogram(widths(Map.of()), null, 5))
                .isEqualTo(new Histogram(Interval.DAY, List.of(), 5, null));
    }

    private static Histogram published(Map<LocalDate, Long> days, @Nullable Interval wanted) {
        return Bars.histogram(widths(days), wanted, 0);
    }

    private static NavigableMap<Interval, NavigableMap<LocalDate, Long>> widths(Map<LocalDate, Long> days) {
        NavigableMap<Interval, NavigableMap<LocalDate, Long>> widths = new TreeMap<>();
        for (Interval interval : Interval.values()) {
            widths.put(interval, Bars.widened(days, interval));
        }
        return widths;
    }

    private static NavigableMap<LocalDate, Long> bars(Map<LocalDate, Long> counts) {
        return new TreeMap<>(counts);
    }
}
