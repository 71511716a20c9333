package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that ends or begins at the day of the text: the last three weeks, the next two days, the last 24 hours. Days
 * to years are counted from that day, which itself is left out; hours become days, that day included; decades and
 * centuries are those of the calendar. "The past days" and "the past few days" have no value.
 */
final class SpanRule implements DateRule {
    private static final int HOURS_OF_DAY = 24;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        Phrase lastOnes = lastOnes(text, index);
        if (lastOnes != null) {
            return lastOnes;
        }
        CountRule.Count count = count(text, index);
        if (count == null || !text.adjoins(count.next() - 1)) {
            return vague(text, index);
        }
        int side = side(text, count.next());
        return side == 0 ? null : Phrase.of(text, index, count.next() + 1, reading(count.unit(), count.number(), side));
    }

    /** "The three days", "the days 3", "the two days", "three days". */
    private static CountRule.@Nullable Count count(DateText text, int index) {
        TimeUnit dual = text.unit(index, Sense.DUAL);
        if (dual != null) {
            return new CountRule.Count(2, dual, index + 1);
        }
        TimeUnit plural = text.unit(index, Sense.PLURAL);
        if (plural == null) {
            return CountRule.counted(text, index);
        }
        Numerals.Numeral number = text.adjoins(index) ? Numerals.cardinal(text, index + 1) : null;
        return number == null ? null : new CountRule.Count(number.value(), plural, number.next());
    }

    /** "The last 3 years", with the word for last in front. */
    private static @Nullable Phrase lastOnes(DateText text, int index) {
        if (text.value(index, Sense.ORDINAL) != -1 || text.hasArticle(index) || !text.adjoins(index)) {
            return null;
        }
        CountRule.Count count = CountRule.counted(text, index + 1);
        return count == null ? null : Phrase.of(text, index, count.next(), reading(count.unit(), count.number(), -1));
    }

    /** -1 before, 1 after, 0 if the word says neither. */
    private static int side(DateText text, int index) {
        int modifier = text.value(index, Sense.MODIFIER);
        if (modifier == Sense.NONE) {
            return text.has(index, Sense.RECENT) ? -1 : 0;
        }
        return modifier;
    }

    /** "The past days", "the next few years": how many is not said. Hours are no dates. */
    private static @Nullable Phrase vague(DateText text, int index) {
        TimeUnit unit = text.unit(index, Sense.PLURAL);
        if (unit == null || !text.hasArticle(index) || !text.adjoins(index)) {
            return null;
        }
        boolean few = text.has(index + 1, Sense.VAGUE) && text.adjoins(index + 1);
        int last = few ? index + 2 : index + 1;
        boolean dated = few || unit != TimeUnit.HOUR;
        return dated && side(text, last) != 0 ? Phrase.of(text, index, last + 1, anchor -> null) : null;
    }

    private static Reading reading(TimeUnit unit, int number, int side) {
        return anchor -> {
            LocalDate today = anchor.day();
            if (today == null || number < 1) {
                return null;
            }
            return switch (unit) {
                case HOUR -> hours(today, number, side);
                case DECADE, CENTURY ->
                    side < 0
                            ? whole(unit, unit.shift(today, -number), unit.shift(today, -1))
                            : whole(unit, unit.shift(today, 1), unit.shift(today, number));
                default ->
                    side < 0
                            ? Period.days(unit.shift(today, -number), today.minusDays(1))
                            : Period.days(today.plusDays(1), unit.shift(today, number));
            };
        };
    }

    private static @Nullable Period hours(LocalDate today, int number, int side) {
        int days = (number + HOURS_OF_DAY - 1) / HOURS_OF_DAY;
        if (number < HOURS_OF_DAY) {
            return null;
        }
        return side < 0 ? Period.days(today.minusDays(days), today) : Period.days(today, today.plusDays(days));
    }

    private static @Nullable Period whole(TimeUnit unit, LocalDate first, LocalDate last) {
        Period from = unit.around(first);
        Period to = unit.around(last);
        return from == null || to == null
                ? null
                : Period.between(
                        Period.year(from.from().getYear()), Period.year(to.to().getYear()));
    }
}
