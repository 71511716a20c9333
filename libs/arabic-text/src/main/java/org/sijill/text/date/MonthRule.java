package org.sijill.text.date;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A month, with a day before it or after it and a year, all optional. A name that is also another word counts with a
 * day, a year or a second name, or in its exact spelling after a word that introduces months.
 */
final class MonthRule implements DateRule {
    private static final int DAYS = 31;
    private static final int TWO_DIGITS = 2;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        Phrase day = withDay(text, index, null);
        return day != null ? day : month(text, index);
    }

    /** A month without a day. */
    static @Nullable Phrase month(DateText text, int index) {
        boolean demonstrated = text.has(index, Sense.DEMONSTRATIVE) && text.adjoins(index);
        MonthPhrase month = MonthPhrase.at(text, demonstrated ? index + 1 : index);
        if (month == null) {
            return null;
        }
        Phrase phrase = complete(text, month.start(), month, 0, null);
        boolean dated = month.certain() || phrase.next() > month.next();
        if (!demonstrated) {
            return dated ? phrase : null;
        }
        CalendarDate current = new CalendarDate(month.calendar(), month.month(), 0, null, null, Direction.CURRENT, 0);
        return new Phrase(text.nounStart(index), month.end(), month.next(), current);
    }

    /** A day and its month, which may be relative: the 23rd of this month. */
    static @Nullable Phrase withDay(DateText text, int index, @Nullable DayOfWeek weekday) {
        int first = text.isUnit(index, TimeUnit.DAY) && text.adjoins(index) ? index + 1 : index;
        Numerals.Numeral day = day(text, first);
        if (day == null) {
            return monthBeforeDay(text, index, weekday);
        }
        if (!text.adjoins(day.next() - 1)) {
            return null;
        }
        int monthIndex = text.has(day.next(), Sense.OF) && text.adjoins(day.next()) ? day.next() + 1 : day.next();
        Phrase relative = UnitRule.relative(text, monthIndex, TimeUnit.MONTH);
        if (relative != null) {
            return new Phrase(
                    text.nounStart(index),
                    relative.end(),
                    relative.next(),
                    new DayOfMonth(relative.reading(), day.value(), weekday));
        }
        boolean inMonth = monthIndex > day.next() && !text.has(day.next(), Sense.FROM);
        MonthPhrase month = inMonth ? null : MonthPhrase.at(text, monthIndex);
        return month == null ? null : complete(text, text.nounStart(index), month, day.value(), weekday);
    }

    /** The number of a day: one or two digits, or an ordinal. */
    static Numerals.@Nullable Numeral day(DateText text, int index) {
        int digits = text.digits(index);
        char before = digits == 0 ? ' ' : text.charAtOrSpace(text.start(index) - 1);
        if ((before == '.' || before == ',') && text.digits(index - 1) > 0) {
            return null;
        }
        Numerals.Numeral number = digits == 0
                ? Numerals.ordinal(text, index)
                : digits <= TWO_DIGITS ? new Numerals.Numeral(text.number(index), index + 1) : null;
        return number != null && number.value() >= 1 && number.value() <= DAYS ? number : null;
    }

    /** "September 15", if nothing that the number could count follows. */
    private static @Nullable Phrase monthBeforeDay(DateText text, int index, @Nullable DayOfWeek weekday) {
        MonthPhrase month = MonthPhrase.at(text, index);
        if (month == null || !text.adjoins(month.next() - 1) || text.digits(month.next()) == 0) {
            return null;
        }
        Numerals.Numeral day = day(text, month.next());
        if (day == null || !text.isFreeAfter(month.next())) {
            return null;
        }
        MonthPhrase upToDay = new MonthPhrase(
                month.start(), text.end(month.next()), day.next(), month.calendar(), month.month(), true);
        return complete(text, month.start(), upToDay, day.value(), weekday);
    }

    private static Phrase complete(DateText text, int start, MonthPhrase month, int day, @Nullable DayOfWeek weekday) {
        YearPhrase year = YearPhrase.after(text, month.next());
        if (year != null) {
            Reading dated = new CalendarDate(month.calendar(), month.month(), day, weekday, year, null, 0);
            return new Phrase(start, text.end(year.next() - 1), year.next(), dated);
        }
        Modifier modifier = Modifier.at(text, month.next());
        Direction direction = modifier == null ? null : modifier.direction();
        Reading near = new CalendarDate(
                month.calendar(), month.month(), day, weekday, null, direction, modifier == null ? 0 : modifier.skip());
        return modifier == null
                ? new Phrase(start, month.end(), month.next(), near)
                : new Phrase(start, text.end(modifier.next() - 1), modifier.next(), near);
    }
}
