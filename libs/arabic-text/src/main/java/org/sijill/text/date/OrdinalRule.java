package org.sijill.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The first week of October, the last Tuesday of a month, the third quarter of a year, the last day of a month. Weeks of
 * a month are those that lie wholly in it, weeks of a year are ISO weeks.
 */
final class OrdinalRule implements DateRule {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int YEAR_DIGITS = 4;

    /** Which one of what: a unit, or a weekday if that is not 0. */
    private record Ordinal(int number, TimeUnit unit, int weekday, int next) {}

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        if (text.digits(index) == YEAR_DIGITS) {
            return afterYear(text, index);
        }
        Phrase weekOfDay = weekOfDay(text, index);
        if (weekOfDay != null) {
            return weekOfDay;
        }
        Ordinal ordinal = text.has(index, Sense.ORDINAL) ? before(text, index) : after(text, index);
        if (ordinal == null || !text.adjoins(ordinal.next() - 1)) {
            return null;
        }
        int next = ordinal.next();
        int whole = text.has(next, Sense.OF) && text.adjoins(next) ? next + 1 : next;
        Phrase container = Grammar.container(text, whole);
        if (container == null && wantsYear(ordinal)) {
            container = year(text, whole);
        }
        return container == null
                ? null
                : Phrase.of(text, index, container.next(), reading(ordinal, container.reading()));
    }

    /** "The week of 15 September". */
    private static @Nullable Phrase weekOfDay(DateText text, int index) {
        if (!text.isUnit(index, TimeUnit.WEEK) || !text.adjoins(index)) {
            return null;
        }
        int date = text.has(index + 1, Sense.IN) && text.adjoins(index + 1) ? index + 2 : index + 1;
        Phrase day = text.digits(date) > 0 ? MonthRule.withDay(text, date, null) : null;
        return day == null
                ? null
                : Phrase.of(text, index, day.next(), anchor -> {
                    Period exact = day.reading().at(anchor);
                    return exact == null ? null : Period.week(exact.from());
                });
    }

    /** "2016, the third quarter". */
    private static @Nullable Phrase afterYear(DateText text, int index) {
        Phrase year = text.adjoins(index) ? year(text, index) : null;
        Ordinal ordinal = year == null ? null : after(text, index + 1);
        return year == null || ordinal == null || !wantsYear(ordinal)
                ? null
                : Phrase.of(text, index, ordinal.next(), reading(ordinal, year.reading()));
    }

    private static boolean wantsYear(Ordinal ordinal) {
        return ordinal.unit() == TimeUnit.QUARTER || ordinal.unit() == TimeUnit.HALF;
    }

    private static @Nullable Phrase year(DateText text, int index) {
        YearPhrase year = YearPhrase.bare(text, index);
        return year == null ? null : Phrase.of(text, index, year.next(), year.reading());
    }

    /** The ordinal before its noun: "the third day", "last week". */
    private static @Nullable Ordinal before(DateText text, int index) {
        if (text.hasArticle(index) || !text.adjoins(index)) {
            return null;
        }
        boolean dayOfWeek = text.isUnit(index + 1, TimeUnit.DAY)
                && text.adjoins(index + 1)
                && text.has(index + 2, Sense.BARE_WEEKDAY);
        int noun = dayOfWeek ? index + 2 : index + 1;
        return text.hasArticle(noun) ? null : ordinal(text, noun, text.value(index, Sense.ORDINAL), noun + 1);
    }

    /** The ordinal after its noun, both with the article: "the Monday the last". */
    private static @Nullable Ordinal after(DateText text, int index) {
        if (!text.hasArticle(index) || !text.adjoins(index) || !text.hasArticle(index + 1)) {
            return null;
        }
        if (text.value(index + 1, Sense.ORDINAL) == -1) {
            return ordinal(text, index, -1, index + 2);
        }
        Numerals.Numeral number = Numerals.ordinal(text, index + 1);
        return number == null ? null : ordinal(text, index, number.value(), number.next());
    }

    private static @Nullable Ordinal ordinal(DateText text, int noun, int number, int next) {
        int weekday = Math.max(text.value(noun, Sense.WEEKDAY), text.value(noun, Sense.BARE_WEEKDAY));
        if (weekday != Sense.NONE) {
            return new Ordinal(number, TimeUnit.DAY, weekday, next);
        }
        TimeUnit unit = text.unit(noun, Sense.SINGULAR);
        boolean counted = unit != null && unit != TimeUnit.HOUR && unit.compareTo(TimeUnit.DECADE) < 0;
        return unit != null && counted ? new Ordinal(number, unit, 0, next) : null;
    }

    private static Reading reading(Ordinal ordinal, Reading container) {
        return anchor -> {
            Period whole = container.at(anchor);
            return whole == null ? null : of(ordinal, whole);
        };
    }

    private static @Nullable Period of(Ordinal ordinal, Period whole) {
        int number = ordinal.number();
        boolean inYear = whole.unit() == TimeUnit.YEAR;
        int year = whole.from().getYear();
        return switch (ordinal.unit()) {
            case DAY -> day(ordinal, whole);
            case WEEK -> inYear ? Weeks.ofYear(year, number) : Weeks.ofMonth(whole, number);
            case MONTH -> inYear ? CalendarSystem.GREGORIAN.date(year, number == -1 ? 12 : number, 0) : null;
            case QUARTER -> inYear ? partOfYear(year, MONTHS_OF_QUARTER, number) : null;
            case HALF -> inYear ? partOfYear(year, MONTHS_OF_HALF, number) : null;
            default -> null;
        };
    }

    private static @Nullable Period partOfYear(int year, int months, int number) {
        int parts = 12 / months;
        int wanted = number == -1 ? parts : number;
        return wanted <= parts ? Period.partOfYear(year, months, wanted) : null;
    }

    private static @Nullable Period day(Ordinal ordinal, Period whole) {
        boolean last = ordinal.number() == -1;
        LocalDate day = last ? whole.to() : whole.from();
        if (ordinal.weekday() != 0) {
            DayOfWeek weekday = DayOfWeek.of(ordinal.weekday());
            day = day.with(last ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday));
        }
        if (!last) {
            int steps = ordinal.number() - 1;
            day = ordinal.weekday() == 0 ? day.plusDays(steps) : day.plusWeeks(steps);
        }
        return day.isBefore(whole.from()) || day.isAfter(whole.to()) ? null : Period.day(day);
    }
}
