package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Peeled;

/** The word "year" and a number of four digits; of the Hijra, when the text says so, and then without a value. */
final class YearRule implements DateRule {
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    @Override
    public @Nullable Found match(DateText text, int index, @Nullable LocalDate anchor) {
        String folded = text.folded(index);
        for (Peeled candidate : Clitics.candidates(folded)) {
            if (DateWords.announcesYear(candidate.host()) && text.adjoinsNext(index) && isYear(text, index + 1)) {
                int letters = Clitics.lettersBeforeArticle(folded, candidate);
                int start = text.startAfter(index, letters);
                ResolvedDate date = isHijri(text, index + 1) ? null : ResolvedDate.year(text.number(index + 1));
                return new Found(text.mention(start, text.end(index + 1), date), index + 2);
            }
        }
        return null;
    }

    static boolean isYear(DateText text, int index) {
        int number = text.number(index);
        return text.digits(index) == YEAR_DIGITS && number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    static boolean isHijri(DateText text, int yearIndex) {
        return text.adjoinsNext(yearIndex) && DateWords.meansHijri(text.folded(yearIndex + 1));
    }
}
