package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2016, 9, 30);

    @Test
    void bothEndsBelongToIt() {
        DayRange september = new DayRange(FIRST, LAST);

        assertThat(september.contains(FIRST, LAST)).isTrue();
        assertThat(september.contains(FIRST.minusDays(1), LAST)).isFalse();
        assertThat(september.contains(FIRST, LAST.plusDays(1))).isFalse();
    }

    @Test
    void aMentionTouchesItThatBeginsOrEndsInsideOrCoversIt() {
        DayRange september = new DayRange(FIRST, LAST);

        assertThat(september.touches(FIRST.minusDays(9), FIRST)).isTrue();
        assertThat(september.touches(LAST, LAST.plusDays(9))).isTrue();
        assertThat(september.touches(FIRST.minusDays(9), LAST.plusDays(9))).isTrue();
        assertThat(september.touches(FIRST.minusDays(9), FIRST.minusDays(1))).isFalse();
        assertThat(september.touches(LAST.plusDays(1), LAST.plusDays(9))).isFalse();
        assertThat(DayRange.OPEN.touches(FIRST, LAST)).isTrue();
    }

    @Test
    void anEndThatIsNotGivenIsOpen() {
        assertThat(new DayRange(FIRST, null).contains(FIRST, LocalDate.MAX)).isTrue();
        assertThat(new DayRange(null, LAST).contains(LocalDate.MIN, LAST)).isTrue();
        assertThat(new DayRange(null, LAST).contains(FIRST, LAST.plusDays(1))).isFalse();
        assertThat(DayRange.OPEN.contains(LocalDate.MIN, LocalDate.MAX)).isTrue();
    }

    @Test
    void oneEndIsARestriction() {
        assertThat(DayRange.OPEN.isOpen()).isTrue();
        assertThat(new DayRange(FIRST, null).isOpen()).isFalse();
        assertThat(new DayRange(null, LAST).isOpen()).isFalse();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThat(new DayRange(FIRST, FIRST).contains(FIRST, FIRST)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(LAST, FIRST));
    }
}
