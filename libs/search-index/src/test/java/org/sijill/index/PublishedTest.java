package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {

    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aPlainDayIsTheSameDayInEveryZone() {
        Published published = Published.parse("2016-09-26");

        assertThat(published.day()).isEqualTo(LocalDate.of(2016, 9, 26));
        assertThat(published.instant()).isNull();
        assertThat(published.dayIn(DAMASCUS)).isEqualTo(LocalDate.of(2016, 9, 26));
        assertThat(published.dayIn(NEW_YORK)).isEqualTo(LocalDate.of(2016, 9, 26));
    }

    @Test
    void theDayOfAnInstantIsThatOfTheReadersZone() {
        Published published = Published.parse("2016-09-26T01:30:00+03:00");

        assertThat(published.instant()).isEqualTo(Instant.parse("2016-09-25T22:30:00Z"));
        assertThat(published.day()).isNull();
        assertThat(published.dayIn(DAMASCUS)).isEqualTo(LocalDate.of(2016, 9, 26));
        assertThat(published.dayIn(NEW_YORK)).isEqualTo(LocalDate.of(2016, 9, 25));
    }

    @Test
    void aPlainDayIsSortedFromItsStartInTheZone() {
        assertThat(Published.parse("2016-09-26").sortable(DAMASCUS)).isEqualTo(Instant.parse("2016-09-25T21:00:00Z"));
    }

    @Test
    void aDayThatBeginsAtOneBecauseTheClockIsAdvancedAtMidnightBeginsThen() {
        assertThat(Published.parse("2016-03-25").sortable(DAMASCUS)).isEqualTo(Instant.parse("2016-03-24T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-26T14:30:00+03:00, 2016-09-26T11:30:00Z",
        "2016-09-26T11:30:00Z, 2016-09-26T11:30:00Z",
        "2016-09-26T11:30Z, 2016-09-26T11:30:00Z",
        "2016-09-26T11:30:00.250Z, 2016-09-26T11:30:00.250Z",
        "1000-01-01T00:00:00Z, 1000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void readsDateTimesWithAnOffset(String text, Instant instant) {
        assertThat(Published.parse(text).instant()).isEqualTo(instant);
    }

    @Test
    void keepsTheTextAsItWasGiven() {
        assertThat(Published.parse("2016-09-26T14:30+03:00").text()).isEqualTo("2016-09-26T14:30+03:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26.9.2016", "2016-9-26", "2016-02-30", "2016-09", "٢٠١٦-٠٩-٢٦", " 2016-09-26"})
    void refusesWhatIsNoDayAndShowsOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.parse(text))
                .withMessageContaining("must be a date like 2016-09-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-09-26T14:30:00", "2016-09-26T25:00:00Z", "2016-02-30T14:30:00Z", "T"})
    void refusesWhatIsNoDateTimeWithOffsetAndShowsOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.parse(text))
                .withMessageContaining("must be a date-time with offset like 2016-09-26T14:30:00+03:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-12-31",
                "-2016-09-26",
                "+10000-01-01",
                "0999-12-31T23:59:59Z",
                "9999-12-31T23:59:59-18:00",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00"
            })
    void refusesYearsThatTheIndexCannotHold(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.parse(text))
                .withMessage("the year must lie between 1000 and 9999");
    }
}
