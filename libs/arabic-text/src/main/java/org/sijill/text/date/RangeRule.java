package org.sijill.text.date;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;

/**
 * From one date to another: from the 3rd to the 12th of September, between 2014 and 2018, 19–20 November, Friday to
 * Sunday, November between the 15th and 19th. Both ends belong to it.
 */
final class RangeRule {
    private static final char EN_DASH = '\u2013';

    /** Numbers below this are rather amounts than years, also in ranges. */
    private static final int EARLIEST = 1500;

    /** How the two ends are joined. */
    private enum Link {
        TO,
        AND
    }

    /**
     * The range that starts at the word, or null.
     *
     * @param single the date that starts there, if one does
     */
    @Nullable
    Phrase match(DateText text, int index, @Nullable Phrase single) {
        if (single != null) {
            Phrase within = within(text, single);
            return within != null ? within : joined(text, single.start(), index, single, Link.TO);
        }
        boolean between = text.has(index, Sense.BETWEEN);
        boolean from = text.has(index, Sense.FROM);
        boolean pair = text.has(index, Sense.PAIR);
        if ((between || from || pair) && text.adjoins(index)) {
            int first = between && text.has(index + 1, Sense.PAIR) && text.adjoins(index + 1) ? index + 2 : index + 1;
            return opened(text, index, first, between || pair ? Link.AND : Link.TO);
        }
        return text.digits(index) > 0 || text.has(index, Sense.ORDINAL)
                ? joined(text, text.nounStart(index), index, null, Link.TO)
                : null;
    }

    private static @Nullable Phrase opened(DateText text, int opening, int index, Link link) {
        Phrase first = Grammar.single(text, index);
        Phrase joined = joined(text, text.nounStart(opening), index, first, link);
        // A preposition alone makes no range: what follows it is found in its turn.
        return joined == null && first == null && link == Link.AND
                ? joined(text, text.nounStart(opening), index, null, Link.TO)
                : joined;
    }

    private static @Nullable Phrase joined(
            DateText text, int start, int firstIndex, @Nullable Phrase first, Link link) {
        Phrase both = first == null ? null : afterLink(text, start, first, link);
        if (both == null && link == Link.AND && first != null) {
            both = afterLink(text, start, first, Link.TO);
        }
        return both != null ? both : sharing(text, start, firstIndex, link);
    }

    private static @Nullable Phrase afterLink(DateText text, int start, Phrase first, Link link) {
        int secondIndex = second(text, first.next() - 1, link);
        if (secondIndex < 0) {
            return null;
        }
        Phrase otherDay = otherDay(text, start, first, secondIndex);
        if (otherDay != null) {
            return otherDay;
        }
        Phrase second = Grammar.single(text, secondIndex);
        return second == null || isReversed(first, second)
                ? null
                : new Phrase(start, second.end(), second.next(), ends(first.reading(), second.reading()));
    }

    /** "Moved from 2024 to December 2023" tells of two dates. */
    private static boolean isReversed(Phrase first, Phrase second) {
        Anchor none = new Anchor(null, null, Direction.LAST);
        Period from = first.reading().at(none);
        Period to = second.reading().at(none);
        return from != null && to != null && Period.between(from, to) == null;
    }

    /** "July 13-15": the second day stands alone, as its month came first. */
    private static @Nullable Phrase otherDay(DateText text, int start, Phrase first, int index) {
        boolean monthFirst = text.number(first.next() - 1) >= 0 && first.reading() instanceof CalendarDate;
        Numerals.Numeral day = monthFirst ? MonthRule.day(text, index) : null;
        if (day == null || !(first.reading() instanceof CalendarDate date) || date.year() != null) {
            return null;
        }
        boolean later = date.day() > 0 && day.value() > date.day() && text.isFreeAfter(index);
        return later ? new Phrase(start, text.end(index), day.next(), ends(date, date.withDay(day.value()))) : null;
    }

    /** A bare first end that takes what it lacks from the second: a day its month, a year that it is one. */
    private static @Nullable Phrase sharing(DateText text, int start, int index, Link link) {
        Phrase years = years(text, start, index, link);
        if (years != null) {
            return years;
        }
        Numerals.Numeral day = MonthRule.day(text, index);
        int secondIndex = day == null ? -1 : second(text, day.next() - 1, link);
        if (day == null || secondIndex < 0) {
            return null;
        }
        Phrase second = Grammar.single(text, secondIndex);
        return second != null && second.reading() instanceof DayReading last
                ? new Phrase(start, second.end(), second.next(), ends(last.withDay(day.value()), last))
                : null;
    }

    private static @Nullable Phrase years(DateText text, int start, int index, Link link) {
        YearPhrase first = YearPhrase.bare(text, index);
        int secondIndex = first == null ? -1 : second(text, first.next() - 1, link);
        YearPhrase second = secondIndex < 0 ? null : YearRule.bare(text, secondIndex);
        if (first == null || second == null || second.number() <= first.number() || first.number() < EARLIEST) {
            return null;
        }
        return new Phrase(start, text.end(second.next() - 1), second.next(), ends(first.reading(), second.reading()));
    }

    /** The word where the second end starts, or -1. */
    private static int second(DateText text, int last, Link link) {
        char gap = text.gap(last);
        int next = last + 1;
        if (gap == '-' || gap == EN_DASH) {
            return text.has(next, Sense.AGO) || text.has(next, Sense.LATER) ? -1 : next;
        }
        if (gap != ' ' && gap != ArabicLetters.COMMA) {
            return -1;
        }
        if (link == Link.TO) {
            return text.has(next, Sense.TO) && text.adjoins(next) ? next + 1 : -1;
        }
        if (text.has(next, Sense.AND) && text.adjoins(next)) {
            return next + 1;
        }
        return text.hasConjunction(next) ? next : -1;
    }

    /** A month or week, and a range of days in it. */
    private static @Nullable Phrase within(DateText text, Phrase whole) {
        int index = whole.next();
        if (!text.adjoins(index - 1)) {
            return null;
        }
        boolean between = text.has(index, Sense.BETWEEN);
        int first = (between || text.has(index, Sense.FROM)) && text.adjoins(index) ? index + 1 : index;
        Link link = between ? Link.AND : Link.TO;
        Phrase days = days(text, first, link, whole);
        return days != null ? days : weekdays(text, first, link, whole);
    }

    private static @Nullable Phrase days(DateText text, int index, Link link, Phrase whole) {
        Numerals.Numeral first = MonthRule.day(text, index);
        int secondIndex = first == null ? -1 : second(text, first.next() - 1, link);
        Numerals.Numeral second = secondIndex < 0 ? null : MonthRule.day(text, secondIndex);
        boolean month = whole.reading() instanceof CalendarDate date && date.day() == 0;
        if (first == null || second == null || !month || second.value() <= first.value()) {
            return null;
        }
        CalendarDate calendar = (CalendarDate) whole.reading();
        Reading reading = ends(calendar.withDay(first.value()), calendar.withDay(second.value()));
        return new Phrase(whole.start(), text.end(second.next() - 1), second.next(), reading);
    }

    private static @Nullable Phrase weekdays(DateText text, int index, Link link, Phrase whole) {
        int first = text.value(index, Sense.WEEKDAY);
        int secondIndex = first == Sense.NONE ? -1 : second(text, index, link);
        int second = text.value(secondIndex, Sense.WEEKDAY);
        if (secondIndex < 0 || second == Sense.NONE) {
            return null;
        }
        Reading week = anchor -> {
            Period period = whole.reading().at(anchor);
            return period != null && period.unit() == TimeUnit.WEEK ? period : null;
        };
        return new Phrase(
                whole.start(),
                text.end(secondIndex),
                secondIndex + 1,
                ends(WeekdayReading.in(week, DayOfWeek.of(first)), WeekdayReading.in(week, DayOfWeek.of(second))));
    }

    /**
     * An end that stands by itself fixes the other: a first end without a year is the last one before the second, a
     * second end without a year the next one after the first.
     */
    private static Reading ends(Reading first, Reading second) {
        return anchor -> {
            Anchor alone = anchor.near(null, anchor.unmarked());
            Period fixedLast = second.at(alone);
            Period from = first.at(alone);
            if (from == null) {
                from = first.at(fixedLast == null ? anchor : anchor.near(fixedLast.to(), Direction.LAST));
            }
            if (from == null) {
                return null;
            }
            Period to = fixedLast != null ? fixedLast : second.at(anchor.near(from.from(), Direction.NEXT));
            return to == null ? null : Period.between(from, to);
        };
    }
}
