package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/** The word "year" and its number, in digits or words; a bare number of four digits only after a word that dates. */
final class YearRule implements DateRule {
    private static final int FIRST_BARE = 1800;
    private static final int LAST_BARE = 2100;
    private static final int ROUND = 100;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        YearPhrase year = YearPhrase.announced(text, index);
        if (year == null && text.adjoins(index - 1) && text.has(index - 1, Sense.INTRODUCES_YEAR)) {
            year = bare(text, index);
        }
        return year == null ? null : new Phrase(year.start(), text.end(year.next() - 1), year.next(), year.reading());
    }

    /** A number that hardly counts anything: in the range of years, and not a round one before a noun. */
    static @Nullable YearPhrase bare(DateText text, int index) {
        YearPhrase year = YearPhrase.bare(text, index);
        boolean words = year != null && text.number(index) < 0;
        if (year == null || year.number() > LAST_BARE || (!words && year.number() < FIRST_BARE)) {
            return null;
        }
        if (words) {
            return year.number() % ROUND == 0 ? null : year;
        }
        return year.number() % ROUND != 0 || text.isFreeAfter(year.next() - 1) ? year : null;
    }
}
