package org.sijill.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UmmAlQuraTest {

    @Test
    void everyDayIsThatOfTheJdk() {
        LocalDate last = LocalDate.from(HijrahDate.of(1600, 12, 29));
        for (LocalDate day = LocalDate.of(1882, 11, 12); !day.isAfter(last); day = day.plusDays(1)) {
            HijrahDate jdk = HijrahDate.from(day);
            int year = jdk.get(ChronoField.YEAR);
            int month = jdk.get(ChronoField.MONTH_OF_YEAR);

            assertThat(UmmAlQura.yearOf(day)).isEqualTo(year);
            assertThat(UmmAlQura.day(year, month, jdk.get(ChronoField.DAY_OF_MONTH)))
                    .isEqualTo(day);
            assertThat(UmmAlQura.lengthOfMonth(year, month)).isEqualTo(jdk.lengthOfMonth());
            assertThat(UmmAlQura.lengthOfYear(year)).isEqualTo(jdk.lengthOfYear());
        }
    }

    @ParameterizedTest
    @CsvSource({"1299, 12, 1", "1601, 1, 1", "1437, 0, 1", "1437, 13, 1", "1437, 9, 0", "1437, 9, 31", "1438, 2, 30"})
    void aDayThatIsNotInTheCalendarIsRefused(int year, int month, int day) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> UmmAlQura.day(year, month, day));
    }

    @Test
    void aDayBeforeOrAfterTheCalendarHasNoYear() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> UmmAlQura.yearOf(LocalDate.of(1882, 11, 11)));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> UmmAlQura.yearOf(LocalDate.of(2190, 1, 1)));
    }
}
