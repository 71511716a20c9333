package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2016-09-26, 2016-09-26, 2016-09-26, 2016-09-27",
        "WEEK, 2016-10-02, 2016-09-26, 2016-10-02, 2016-10-03",
        "WEEK, 2016-01-01, 2015-12-28, 2016-01-03, 2016-01-04",
        "MONTH, 2016-02-29, 2016-02-01, 2016-02-29, 2016-03-01",
        "MONTH, 2016-12-31, 2016-12-01, 2016-12-31, 2017-01-01",
        "YEAR, 2016-09-26, 2016-01-01, 2016-12-31, 2017-01-01"
    })
    void aDayBelongsToTheBarThatHoldsIt(
            Interval interval, LocalDate day, LocalDate start, LocalDate last, LocalDate next) {
        assertThat(interval.startOf(day)).isEqualTo(start);
        assertThat(interval.lastDay(start)).isEqualTo(last);
        assertThat(interval.next(start)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2016-09-26, 2016-09-26, 1",
        "DAY, 2016-02-28, 2016-03-01, 3",
        "WEEK, 2015-12-28, 2016-01-04, 2",
        "MONTH, 2016-09-01, 2017-01-01, 5",
        "YEAR, 1800-01-01, 2016-01-01, 217"
    })
    void barsAreCountedWithBothEnds(Interval interval, LocalDate first, LocalDate last, long bars) {
        assertThat(interval.bars(first, last)).isEqualTo(bars);
    }
}
