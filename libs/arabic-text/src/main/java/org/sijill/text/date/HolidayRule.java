package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A well-known day of {@code holidays.txt}, with a year or without. */
final class HolidayRule implements DateRule {
    private static final int CALENDAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int YEARS_AROUND = 2;

    /** Days. */
    private static final int SOON = 30;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        NameTable.Name name = NameTable.HOLIDAYS.at(text, index);
        if (name == null) {
            return null;
        }
        int next = index + name.words().size();
        YearPhrase year = YearPhrase.after(text, next);
        if (year != null) {
            return Phrase.of(text, index, year.next(), reading(name, year, null));
        }
        Modifier modifier = Modifier.at(text, next);
        return modifier == null
                ? Phrase.of(text, index, next, soonOr(reading(name, null, Direction.NEXT), reading(name, null, null)))
                : Phrase.of(text, index, modifier.next(), reading(name, null, modifier.direction()));
    }

    /** A feast is spoken of before it comes: within a month the next one is meant. */
    private static Reading soonOr(Reading coming, Reading unmarked) {
        return anchor -> {
            LocalDate pivot = anchor.pivot();
            Period next = coming.at(anchor);
            boolean soon = pivot != null && next != null && !next.from().isAfter(pivot.plusDays(SOON));
            return soon ? next : unmarked.at(anchor);
        };
    }

    private static Reading reading(NameTable.Name name, @Nullable YearPhrase year, @Nullable Direction direction) {
        if (name.attributes().get(CALENDAR).equals("E")) {
            return anchor -> easter(name.number(DAY), year, direction, anchor);
        }
        CalendarSystem calendar =
                name.attributes().get(CALENDAR).equals("H") ? CalendarSystem.HIJRI : CalendarSystem.GREGORIAN;
        return new CalendarDate(calendar, name.number(MONTH), name.number(DAY), null, year, direction, 0);
    }

    private static @Nullable Period easter(
            int days, @Nullable YearPhrase year, @Nullable Direction direction, Anchor anchor) {
        if (year != null) {
            Period whole = year.reading().at(anchor);
            return whole == null ? null : day(whole.from().getYear(), days);
        }
        LocalDate pivot = anchor.pivot();
        if (pivot == null) {
            return null;
        }
        Direction side = direction == null ? anchor.unmarked() : direction;
        int step = side.isBackward() ? -1 : 1;
        for (int years = -YEARS_AROUND; years <= YEARS_AROUND; years++) {
            Period candidate = day(pivot.getYear() + step * years, days);
            if (side.fits(candidate, pivot)) {
                return candidate;
            }
        }
        return null;
    }

    private static Period day(int year, int afterEaster) {
        return Period.day(Easter.of(year).plusDays(afterEaster));
    }
}
