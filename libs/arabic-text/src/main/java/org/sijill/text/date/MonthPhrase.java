package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/**
 * A month by its name or number, perhaps with a second name from another set.
 *
 * @param start where it starts in the text
 * @param end where it ends: a second name in brackets takes the closing one with it
 * @param next the word after it
 * @param month 0 if two names disagree
 * @param certain whether the words can hardly mean anything else
 */
record MonthPhrase(int start, int end, int next, CalendarSystem calendar, int month, boolean certain) {
    private static final int CALENDAR = 0;
    private static final int NUMBER = 1;
    private static final int CLARITY = 2;
    private static final int MONTHS = 12;

    /** The month at the word, or null. */
    static @Nullable MonthPhrase at(DateText text, int index) {
        boolean announced = text.isUnit(index, TimeUnit.MONTH) && text.adjoins(index);
        if (!announced) {
            return named(text, index, index);
        }
        MonthPhrase named = named(text, index, index + 1);
        return named != null ? named : numbered(text, index);
    }

    private static @Nullable MonthPhrase named(DateText text, int first, int index) {
        NameTable.Name name = NameTable.MONTHS.at(text, index);
        // In a score, 1-0, zero has the name of a month.
        boolean score = text.tightGap(index - 1) == '-' && text.digits(index - 1) > 0;
        if (name == null || (score && calendar(name) == CalendarSystem.HIJRI)) {
            return null;
        }
        int next = index + name.words().size();
        boolean certain = first != index || isClear(text, index, name);
        MonthPhrase month = new MonthPhrase(
                text.nounStart(first), text.end(next - 1), next, calendar(name), name.number(NUMBER), certain);
        return month.withSecondName(text);
    }

    private static CalendarSystem calendar(NameTable.Name name) {
        return name.attributes().get(CALENDAR).equals("H") ? CalendarSystem.HIJRI : CalendarSystem.GREGORIAN;
    }

    /** A name that is also another word counts alone after a word that introduces months, some only as spelled. */
    private static boolean isClear(DateText text, int index, NameTable.Name name) {
        String clarity = name.attributes().get(CLARITY);
        if (clarity.equals("clear")) {
            return true;
        }
        int last = index + name.words().size() - 1;
        boolean introduced = calendar(name) == CalendarSystem.HIJRI
                ? isHijriIntroduced(text, index, last)
                : text.hasPreposition(index)
                        || (text.adjoins(index - 1) && text.has(index - 1, Sense.INTRODUCES_MONTH));
        boolean spelled = text.slice(text.nounStart(index), text.end(last)).equals(name.spelling());
        return introduced && (spelled || clarity.equals("context"));
    }

    /** Most months of the Hijra are men's names too: a letter from Rajab Tayyib Erdogan. */
    private static boolean isHijriIntroduced(DateText text, int index, int last) {
        boolean introduced = text.adjoins(index - 1) && text.has(index - 1, Sense.INTRODUCES_MONTH);
        boolean sure = text.has(index - 1, Sense.IN) || text.has(index - 1, Sense.PART);
        return introduced && (sure || text.isFreeAfter(last));
    }

    private MonthPhrase withSecondName(DateText text) {
        char gap = text.gap(next - 1);
        NameTable.Name second =
                gap == '/' || gap == '(' || gap == '-' || gap == ' ' ? NameTable.MONTHS.at(text, next) : null;
        if (second == null || (gap == ' ' && !isOtherNameOfIt(text, second))) {
            return this;
        }
        int afterSecond = next + second.words().size();
        int lastEnd = text.end(afterSecond - 1);
        boolean closes = gap == '(' && text.charAtOrSpace(lastEnd) == ')';
        boolean agrees = second.number(NUMBER) == month && calendar(second) == calendar;
        return new MonthPhrase(start, closes ? lastEnd + 1 : lastEnd, afterSecond, calendar, agrees ? month : 0, true);
    }

    /** With only a space between them, two names are a pair only if they agree. */
    private boolean isOtherNameOfIt(DateText text, NameTable.Name second) {
        return second.number(NUMBER) == month
                && calendar(second) == calendar
                && text.nounStart(next) == text.start(next);
    }

    /** "Month 9", "month nine", "the ninth month". */
    private static @Nullable MonthPhrase numbered(DateText text, int index) {
        boolean definite = text.hasArticle(index);
        Numerals.Numeral number = definite ? Numerals.ordinal(text, index + 1) : Numerals.cardinal(text, index + 1);
        if (number == null || number.value() < 1 || number.value() > MONTHS) {
            return null;
        }
        boolean oneMonth = text.value(index + 1, Sense.CARDINAL) == 1 && number.value() == 1;
        if (oneMonth || !text.isFreeAfter(number.next() - 1)) {
            return null;
        }
        return new MonthPhrase(
                text.nounStart(index),
                text.end(number.next() - 1),
                number.next(),
                CalendarSystem.GREGORIAN,
                number.value(),
                !definite);
    }
}
