package org.sijill.text.date;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;

/**
 * Days by their distance from the day of the text: yesterday, the day before yesterday, today, tomorrow, with a part of
 * the day before them or a weekday after them, which must agree.
 */
final class DayWordRule implements DateRule {
    /** A day so many days after that of the text, and the word after it. */
    private record Distance(int days, int next) {}

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        int noun = index;
        if ((text.has(noun, Sense.TIME_OF_DAY) || text.has(noun, Sense.DEMONSTRATIVE)) && text.adjoins(noun)) {
            noun++;
        }
        boolean day = text.isUnit(noun, TimeUnit.DAY) && !text.hasArticle(noun) && text.adjoins(noun);
        if (text.isUnit(noun, TimeUnit.DAY) && text.has(noun + 1, Sense.RELATIVE) && text.adjoins(noun + 1)) {
            Distance related = text.adjoins(noun) ? beyond(text, noun + 2) : null;
            return related == null ? null : at(text, index, related);
        }
        Distance distance = distance(text, day ? noun + 1 : noun, day);
        if (distance == null) {
            return null;
        }
        return withWeekday(text, at(text, index, distance));
    }

    private static Phrase at(DateText text, int index, Distance distance) {
        return Phrase.of(text, index, distance.next(), UnitRule.shifted(TimeUnit.DAY, distance.days()));
    }

    private static @Nullable Distance distance(DateText text, int index, boolean announced) {
        Distance beyond = beyond(text, index);
        if (beyond != null) {
            return beyond;
        }
        boolean afterTo = text.has(index - 1, Sense.TO) && text.adjoins(index - 1);
        boolean tomorrow = (announced || afterTo) && text.has(index, Sense.TOMORROW);
        int days = tomorrow ? text.value(index, Sense.TOMORROW) : text.value(index, Sense.DEICTIC);
        if (days == Sense.NONE || isOtherWord(text, index, days)) {
            return null;
        }
        if (text.adjoins(index)) {
            boolean first = text.value(index + 1, Sense.ORDINAL) == 1 && text.hasArticle(index + 1);
            if (first) {
                return days < 0 ? new Distance(2 * days, index + 2) : null;
            }
            if (text.has(index + 1, Sense.NOT_TODAY)) {
                return null;
            }
        }
        return new Distance(days, index + 1);
    }

    /** "On that day"; "touched", which looks like "for yesterday". */
    private static boolean isOtherWord(DateText text, int index, int days) {
        boolean prefixed = text.hasPreposition(index) && (days == 0 || !text.hasArticle(index));
        return prefixed || (text.adjoins(index - 1) && text.has(index - 1, Sense.NARRATIVE));
    }

    /** "The first [of] yesterday", "before yesterday", "after tomorrow". */
    private static @Nullable Distance beyond(DateText text, int index) {
        int of = text.has(index + 1, Sense.FROM) && text.adjoins(index + 1) ? index + 2 : index + 1;
        if (!text.adjoins(index) || (of == index + 2 && text.value(index, Sense.ORDINAL) != 1)) {
            return null;
        }
        boolean before = text.value(index, Sense.ORDINAL) == 1 || text.has(index, Sense.BEFORE);
        if (before && text.value(of, Sense.DEICTIC) == -1) {
            return new Distance(-2, of + 1);
        }
        boolean tomorrow = text.has(of, Sense.TOMORROW) || text.value(of, Sense.DEICTIC) == 1;
        return text.has(index, Sense.LATER) && tomorrow ? new Distance(2, of + 1) : null;
    }

    private static Phrase withWeekday(DateText text, Phrase day) {
        char gap = text.gap(day.next() - 1);
        boolean beside = gap == ' ' || gap == ArabicLetters.COMMA || gap == '(';
        int weekday = text.value(day.next(), Sense.WEEKDAY);
        if (!beside || weekday == Sense.NONE || text.nounStart(day.next()) != text.start(day.next())) {
            return day;
        }
        int end = text.end(day.next());
        boolean closes = gap == '(' && text.charAtOrSpace(end) == ')';
        Reading checked = WeekdayReading.checked(day.reading(), DayOfWeek.of(weekday));
        return new Phrase(day.start(), closes ? end + 1 : end, day.next() + 1, checked);
    }
}
