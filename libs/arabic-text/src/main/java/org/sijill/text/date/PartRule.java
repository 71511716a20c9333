package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer time: the beginning of next year, mid September, the rest of the month. The end of a week is its
 * weekend, Saturday and Sunday of the ISO week, unless the week is another one than the present.
 */
final class PartRule implements DateRule {
    private static final int SATURDAY = 5;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        int partIndex = text.has(index, Sense.WEEKEND) && text.adjoins(index) ? index + 1 : index;
        int code = text.value(partIndex, Sense.PART);
        if (code == Sense.NONE || !text.adjoins(partIndex)) {
            return null;
        }
        Part part = Part.ALL.get(code);
        int next = partIndex + 1;
        int whole = text.has(next, Sense.OF) && text.adjoins(next) ? next + 1 : next;
        Phrase container = container(text, partIndex, whole);
        if (container == null) {
            return null;
        }
        boolean weekend = partIndex > index || (part == Part.END && isPresent(text, whole, container));
        return Phrase.of(text, index, container.next(), reading(part, container.reading(), weekend));
    }

    private static Reading reading(Part part, Reading whole, boolean weekend) {
        return anchor -> {
            Period period = whole.at(anchor);
            if (period == null) {
                return null;
            }
            return weekend && period.unit() == TimeUnit.WEEK ? weekend(period) : part.of(period, anchor);
        };
    }

    /** What has the part. "Half" is the middle only of a month by its name: half a year is a half. */
    private static @Nullable Phrase container(DateText text, int partIndex, int index) {
        Phrase container = Grammar.container(text, index);
        if (text.isUnit(partIndex, TimeUnit.HALF)) {
            return container != null && container.reading() instanceof CalendarDate ? container : null;
        }
        return container == null ? presentUnit(text, index) : container;
    }

    private static boolean isPresent(DateText text, int index, Phrase container) {
        return text.has(index, Sense.DEMONSTRATIVE)
                || container.next() == index + 1
                || text.value(container.next() - 1, Sense.MODIFIER) == 0;
    }

    private static Period weekend(Period week) {
        LocalDate saturday = week.from().plusDays(SATURDAY);
        return Period.days(saturday, week.to());
    }

    /** "The end of the year" without more is that of the present year. */
    private static @Nullable Phrase presentUnit(DateText text, int index) {
        for (TimeUnit unit : new TimeUnit[] {TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR}) {
            if (UnitRule.isDefinite(text, index, unit)) {
                return Phrase.of(text, index, index + 1, UnitRule.shifted(unit, 0));
            }
        }
        TimeUnit ours = text.unit(index, Sense.POSSESSED);
        return ours == null
                ? SeasonRule.present(text, index)
                : Phrase.of(text, index, index + 1, UnitRule.shifted(ours, 0));
    }
}
