package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedDateTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        // A day lies in one period of each kind.
        "2016-09-26, 2016-09-26, 2016-09-26, 2016-09-26, 2016-09-01, 2016-01-01",
        // An ISO week begins on Monday, also where that lies in the year before.
        "2016-01-01, 2016-01-01, 2016-01-01, 2015-12-28, 2016-01-01, 2016-01-01",
        "2016-10-02, 2016-10-02, 2016-10-02, 2016-09-26, 2016-10-01, 2016-01-01",
        // A week that crosses a month, and one that crosses a year.
        "2016-09-26, 2016-10-02, , 2016-09-26, , 2016-01-01",
        "2015-12-28, 2016-01-03, , 2015-12-28, , ",
        // A month, a leap month, a year.
        "2016-09-01, 2016-09-30, , , 2016-09-01, 2016-01-01",
        "2016-02-01, 2016-02-29, , , 2016-02-01, 2016-01-01",
        "2016-01-01, 2016-12-31, , , , 2016-01-01",
        // Two days of one week, and neighbours in two.
        "2016-09-24, 2016-09-25, , 2016-09-19, 2016-09-01, 2016-01-01",
        "2016-09-25, 2016-09-26, , , 2016-09-01, 2016-01-01",
        // An age lies in none.
        "1800-01-01, 2016-12-31, , , , "
    })
    void countsInThePeriodsThatWhollyContainIt(
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate day,
            @Nullable LocalDate week,
            @Nullable LocalDate month,
            @Nullable LocalDate year) {
        MentionedDate mention = new MentionedDate(from, to);

        assertThat(mention.day()).as("day").isEqualTo(day);
        assertThat(mention.week()).as("week").isEqualTo(week);
        assertThat(mention.month()).as("month").isEqualTo(month);
        assertThat(mention.year()).as("year").isEqualTo(year);
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MentionedDate(LocalDate.of(2016, 9, 27), LocalDate.of(2016, 9, 26)))
                .withMessageContaining("2016-09-27");
    }
}
