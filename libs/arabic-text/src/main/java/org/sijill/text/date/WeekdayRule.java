package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;

/**
 * A weekday: alone, with "last" or "next", of a week, or with its date, which it must fit. A part of the day before it
 * belongs to it: the night of Thursday is Thursday.
 */
final class WeekdayRule implements DateRule {
    private static final OrdinalRule ORDINALS = new OrdinalRule();

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        int noun = afterLeadingWords(text, index);
        int weekday = weekday(text, noun);
        if (weekday == Sense.NONE) {
            return null;
        }
        int start = text.nounStart(index);
        DayOfWeek day = DayOfWeek.of(weekday);
        Phrase dated = dated(text, noun + 1, day);
        if (dated != null) {
            return orOrdinal(text, noun, dated).startingAt(start);
        }
        return bare(text, index, noun, day).startingAt(start);
    }

    /** "The Tuesday the third of September" is the 3rd if that is a Tuesday, else the third Tuesday. */
    private static Phrase orOrdinal(DateText text, int noun, Phrase dated) {
        Phrase ordinal = ORDINALS.match(text, noun);
        if (ordinal == null || ordinal.next() != dated.next()) {
            return dated;
        }
        return new Phrase(dated.start(), dated.end(), dated.next(), anchor -> {
            Period date = dated.reading().at(anchor);
            return date != null ? date : ordinal.reading().at(anchor);
        });
    }

    /** The weekday's ISO number; without article it must be one that has no other meaning, or of a week. */
    private static int weekday(DateText text, int noun) {
        int definite = text.value(noun, Sense.WEEKDAY);
        if (definite != Sense.NONE && text.hasArticle(noun)) {
            return definite;
        }
        int bare = text.value(noun, Sense.BARE_WEEKDAY);
        boolean clear = bare == DayOfWeek.TUESDAY.getValue() || bare == DayOfWeek.WEDNESDAY.getValue();
        boolean ofWeek = UnitRule.relative(text, noun + 1, TimeUnit.WEEK) != null && text.adjoins(noun);
        return clear || ofWeek ? bare : Sense.NONE;
    }

    /** Skips "this", a part of the day and the word "day". */
    private static int afterLeadingWords(DateText text, int index) {
        int noun = index;
        if ((text.has(noun, Sense.TIME_OF_DAY) || text.has(noun, Sense.DEMONSTRATIVE)) && text.adjoins(noun)) {
            noun++;
        }
        boolean day = text.isUnit(noun, TimeUnit.DAY) && !text.hasArticle(noun);
        return day && text.adjoins(noun) ? noun + 1 : noun;
    }

    /** The weekday with its date: "Wednesday, 13 February", "Friday 21/09", "Saturday the 16th". */
    private static @Nullable Phrase dated(DateText text, int afterWeekday, DayOfWeek day) {
        char gap = text.gap(afterWeekday - 1);
        if (gap != ' ' && gap != ArabicLetters.COMMA && gap != ',' && gap != '(') {
            return null;
        }
        int index = afterWeekday;
        boolean linked = text.has(index, Sense.CORRESPONDING) || text.has(index, Sense.IN);
        if (linked && text.adjoins(index)) {
            index++;
        }
        Phrase month = MonthRule.withDay(text, index, day);
        if (month != null) {
            return month;
        }
        Phrase numeric = NumericDateRule.full(text, index, day);
        if (numeric == null) {
            numeric = NumericDateRule.dayAndMonth(text, index, day);
        }
        return numeric != null || gap != ' ' ? numeric : dayNumber(text, index, day);
    }

    /** The weekday and the number of the day, in the nearest month where they agree. */
    private static @Nullable Phrase dayNumber(DateText text, int index, DayOfWeek weekday) {
        Numerals.Numeral number = MonthRule.day(text, index);
        boolean ordinal = text.digits(index) == 0 && !text.hasArticle(index);
        if (number == null || ordinal || !text.isFreeAfter(number.next() - 1)) {
            return null;
        }
        return Phrase.of(text, index, number.next(), anchor -> nearest(anchor, number.value(), weekday));
    }

    private static @Nullable Period nearest(Anchor anchor, int day, DayOfWeek weekday) {
        LocalDate pivot = anchor.pivot();
        if (pivot == null) {
            return null;
        }
        int side = anchor.unmarked().isBackward() ? -1 : 1;
        for (int months : new int[] {0, side, -side}) {
            YearMonth month = YearMonth.from(pivot).plusMonths(months);
            Period date = CalendarSystem.GREGORIAN.date(month.getYear(), month.getMonthValue(), day);
            if (date != null && date.from().getDayOfWeek() == weekday) {
                return date;
            }
        }
        return null;
    }

    private static Phrase bare(DateText text, int first, int noun, DayOfWeek day) {
        int next = noun + 1;
        int weekIndex = text.has(next, Sense.OF) && text.adjoins(noun) && text.adjoins(next) ? next + 1 : next;
        Phrase week = text.adjoins(noun) ? UnitRule.relative(text, weekIndex, TimeUnit.WEEK) : null;
        if (week != null) {
            return Phrase.of(text, first, week.next(), WeekdayReading.in(week.reading(), day));
        }
        Modifier modifier = Modifier.at(text, next);
        if (modifier != null && !text.has(next, Sense.FOLLOWING)) {
            Reading marked = new WeekdayReading(day, modifier.direction(), modifier.skip());
            return Phrase.of(text, first, modifier.next(), marked);
        }
        Direction direction = text.has(first, Sense.DEMONSTRATIVE) ? Direction.CURRENT : null;
        return Phrase.of(text, first, next, new WeekdayReading(day, direction, 0));
    }
}
