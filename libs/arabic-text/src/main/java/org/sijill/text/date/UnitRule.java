package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** This week, last month, the coming year, the 19th century, last night. */
final class UnitRule implements DateRule {
    @Override
    public @Nullable Phrase match(DateText text, int index) {
        Phrase night = night(text, index);
        if (night != null) {
            return night;
        }
        int noun = text.has(index, Sense.DEMONSTRATIVE) ? index + 1 : index;
        TimeUnit unit = text.unit(noun, Sense.SINGULAR);
        if (unit == null || unit == TimeUnit.HOUR) {
            return null;
        }
        Phrase numbered = unit == TimeUnit.CENTURY ? century(text, index) : null;
        Phrase relative = numbered != null ? numbered : relative(text, index, unit);
        return relative != null && unit == TimeUnit.WEEK ? withWeekday(text, relative) : relative;
    }

    /** "Next week, on Sunday" is that Sunday. */
    private static Phrase withWeekday(DateText text, Phrase week) {
        int day = week.next();
        int noun = text.isUnit(day, TimeUnit.DAY) && text.adjoins(day) ? day + 1 : Integer.MAX_VALUE;
        int weekday = text.adjoins(day - 1) ? text.value(noun, Sense.WEEKDAY) : Sense.NONE;
        return weekday == Sense.NONE
                ? week
                : new Phrase(
                        week.start(),
                        text.end(noun),
                        noun + 1,
                        WeekdayReading.in(week.reading(), DayOfWeek.of(weekday)));
    }

    /** The unit with the word that says which one; null if the word does not start such a phrase. */
    static @Nullable Phrase relative(DateText text, int index, TimeUnit unit) {
        boolean demonstrated = text.has(index, Sense.DEMONSTRATIVE);
        int noun = demonstrated ? index + 1 : index;
        if (!isDefinite(text, noun, unit) || (demonstrated && !text.adjoins(index))) {
            return null;
        }
        Modifier modifier = Modifier.at(text, noun + 1);
        if (demonstrated) {
            return Phrase.of(text, index, noun + 1, shifted(unit, 0));
        }
        if (modifier == null) {
            boolean after = text.adjoins(noun) && text.has(noun + 1, Sense.DEMONSTRATIVE) && text.isFreeAfter(noun + 1);
            return after ? Phrase.of(text, index, noun + 2, shifted(unit, 0)) : null;
        }
        boolean narrated = text.has(noun + 1, Sense.FOLLOWING)
                && (unit == TimeUnit.DAY || text.has(noun - 1, Sense.IN) || text.hasPreposition(noun));
        return narrated ? null : Phrase.of(text, noun, modifier.next(), shifted(unit, modifier.steps()));
    }

    /** The unit with its article; "the general" after a title is no year. */
    static boolean isDefinite(DateText text, int index, TimeUnit unit) {
        boolean unitWord = text.isUnit(index, unit) && text.hasArticle(index);
        boolean title = unit == TimeUnit.YEAR && text.adjoins(index - 1) && text.has(index - 1, Sense.GENERAL);
        return unitWord && !title;
    }

    static Reading shifted(TimeUnit unit, int steps) {
        return anchor -> {
            LocalDate today = anchor.day();
            return today == null ? null : unit.around(unit.shift(today, steps));
        };
    }

    private static @Nullable Phrase century(DateText text, int index) {
        Numerals.Numeral number = text.adjoins(index) ? Numerals.ordinal(text, index + 1) : null;
        if (number == null || !text.hasArticle(index) || !text.hasArticle(index + 1)) {
            return null;
        }
        return Phrase.of(text, index, number.next(), anchor -> Period.century(number.value()));
    }

    /** Tonight and last night: the night belongs to the day on which it begins. */
    private static @Nullable Phrase night(DateText text, int index) {
        boolean demonstrated = text.has(index, Sense.DEMONSTRATIVE) && text.adjoins(index);
        int noun = demonstrated ? index + 1 : index;
        if (demonstrated && text.has(noun, Sense.TIME_OF_DAY) && text.hasArticle(noun)) {
            return Phrase.of(text, index, noun + 1, shifted(TimeUnit.DAY, 0));
        }
        if (!text.has(noun, Sense.TONIGHT)) {
            return null;
        }
        Modifier modifier = Modifier.at(text, noun + 1);
        return modifier == null
                ? Phrase.of(text, index, noun + 1, shifted(TimeUnit.DAY, 0))
                : Phrase.of(text, index, modifier.next(), shifted(TimeUnit.DAY, modifier.steps()));
    }
}
