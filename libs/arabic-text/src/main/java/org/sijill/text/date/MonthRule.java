package org.sijill.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;

/**
 * A month by its name, with a day before it, a second name from another set beside it, a year after it, all optional.
 *
 * <p>Two names that mean different months contradict each other: the mention has no value. A name that is also another
 * word counts with a day, a year or a second name, or in its exact spelling after a word that introduces months.
 */
final class MonthRule implements DateRule {
    private static final int DAYS = 31;
    private static final String FROM = Folding.fold("من");
    private static final Pattern BEFORE_SECOND_NAME = Pattern.compile(" ?[/(] ?| ?- ?");

    private record Parts(int start, int day, MonthNames.Found month, MonthNames.@Nullable Found second) {
        int nextWord() {
            return second == null ? month.nextWord() : second.nextWord();
        }

        boolean isAgreed() {
            return second == null || second.month() == month.month();
        }
    }

    @Override
    public @Nullable Found match(DateText text, int index, @Nullable LocalDate anchor) {
        Parts parts = parts(text, index);
        if (parts == null) {
            return null;
        }
        int yearIndex = yearIndex(text, parts.nextWord() - 1);
        boolean hasYear = yearIndex > 0;
        if (!isMonth(text, index, parts, hasYear)) {
            return null;
        }
        int nextWord = hasYear ? yearIndex + 1 : parts.nextWord();
        int end = hasYear ? text.end(yearIndex) : endOfName(text, parts);
        boolean known = parts.isAgreed() && !(hasYear && YearRule.isHijri(text, yearIndex));
        boolean next = !hasYear && text.adjoinsNext(nextWord - 1) && DateWords.meansNext(text.folded(nextWord));
        ResolvedDate date = known ? resolve(parts, hasYear ? text.number(yearIndex) : 0, anchor, next) : null;
        return new Found(text.mention(parts.start(), end, date), nextWord);
    }

    private static @Nullable Parts parts(DateText text, int index) {
        int monthIndex = isDay(text, index) ? monthAfterDay(text, index) : index;
        MonthNames.Found month = monthIndex < 0 ? null : MonthNames.at(text, monthIndex);
        if (month == null) {
            return null;
        }
        boolean hasDay = monthIndex > index;
        MonthNames.Found second = secondName(text, month.nextWord());
        return new Parts(hasDay ? text.start(index) : month.start(), hasDay ? text.number(index) : 0, month, second);
    }

    private static boolean isDay(DateText text, int index) {
        int number = text.number(index);
        return text.digits(index) <= 2 && number >= 1 && number <= DAYS;
    }

    private static int monthAfterDay(DateText text, int index) {
        if (!text.adjoinsNext(index)) {
            return -1;
        }
        boolean from = text.folded(index + 1).equals(FROM) && text.adjoinsNext(index + 1);
        return from ? index + 2 : index + 1;
    }

    private static MonthNames.@Nullable Found secondName(DateText text, int index) {
        String gap = text.gapAfter(index - 1);
        if (gap == null || !BEFORE_SECOND_NAME.matcher(gap).matches()) {
            return null;
        }
        return MonthNames.at(text, index);
    }

    /** The word that is the year after the month, or -1. */
    private static int yearIndex(DateText text, int lastWord) {
        String gap = text.gapAfter(lastWord);
        if (gap == null || !gap.matches("\\)?[،,]? ?")) {
            return -1;
        }
        int index = lastWord + 1;
        if (text.folded(index).equals(FROM) && text.adjoinsNext(index)) {
            index++;
        }
        if (DateWords.announcesYear(text.folded(index)) && text.adjoinsNext(index)) {
            index++;
        }
        return YearRule.isYear(text, index) ? index : -1;
    }

    private static boolean isMonth(DateText text, int index, Parts parts, boolean hasYear) {
        MonthNames.Found month = parts.month();
        if (month.clear() || parts.day() > 0 || hasYear || parts.second() != null) {
            return true;
        }
        return month.spelled() && text.adjoinsNext(index - 1) && DateWords.introducesMonth(text.folded(index - 1));
    }

    /** A second name in brackets takes the closing one with it. */
    private static int endOfName(DateText text, Parts parts) {
        int end = text.end(parts.nextWord() - 1);
        String gap = text.gapAfter(parts.month().nextWord() - 1);
        boolean inBrackets = parts.second() != null && gap != null && gap.contains("(");
        return inBrackets && text.charAtOrSpace(end) == ')' ? end + 1 : end;
    }

    private static @Nullable ResolvedDate resolve(Parts parts, int year, @Nullable LocalDate anchor, boolean next) {
        int month = parts.month().month();
        if (year > 0) {
            return parts.day() > 0
                    ? ResolvedDate.day(year, month, parts.day())
                    : ResolvedDate.month(YearMonth.of(year, month));
        }
        if (anchor == null) {
            return null;
        }
        return parts.day() > 0
                ? ResolvedDate.nearestDay(month, parts.day(), anchor, next)
                : ResolvedDate.nearestMonth(month, anchor, next);
    }
}
