package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The nineties: of the century that is named, else the latest that began on or before the day of the text. "In his
 * thirties" is no date.
 */
final class DecadeRule implements DateRule {
    private static final int CENTURY = 100;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        int decade = text.value(index, Sense.DECADE);
        if (decade == Sense.NONE) {
            return null;
        }
        int next = index + 1;
        int of = text.adjoins(index) && text.has(next, Sense.OF) && text.adjoins(next) ? next + 1 : next;
        if (text.adjoins(index) && text.has(of, Sense.AGE)) {
            return null;
        }
        Phrase century = text.adjoins(index) ? new UnitRule().match(text, of) : null;
        if (century != null && text.isUnit(of, TimeUnit.CENTURY)) {
            return Phrase.of(text, index, century.next(), inCentury(century.reading(), decade));
        }
        return Phrase.of(text, index, next, anchor -> latest(anchor.pivot(), decade));
    }

    private static Reading inCentury(Reading century, int decade) {
        return anchor -> {
            Period period = century.at(anchor);
            return period == null ? null : Period.decade(period.from().getYear() - 1 + decade);
        };
    }

    private static @Nullable Period latest(@Nullable LocalDate day, int decade) {
        if (day == null) {
            return null;
        }
        int first = Math.floorDiv(day.getYear(), CENTURY) * CENTURY + decade;
        return Period.decade(first > day.getYear() ? first - CENTURY : first);
    }
}
