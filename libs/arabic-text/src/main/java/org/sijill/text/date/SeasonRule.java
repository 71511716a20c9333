package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A season with its year, or this, last or next one. Without either it is a word like others (the Arab Spring). */
final class SeasonRule implements DateRule {
    private static final int YEARS_AROUND = 2;

    @Override
    public @Nullable Phrase match(DateText text, int index) {
        boolean demonstrated = text.has(index, Sense.DEMONSTRATIVE) && text.adjoins(index);
        int noun = demonstrated ? index + 1 : index;
        int season = text.value(noun, Sense.SEASON);
        if (season == Sense.NONE || NameTable.MONTHS.at(text, noun) != null) {
            return null;
        }
        if (demonstrated) {
            return text.hasArticle(noun) ? near(text, index, noun + 1, season, Direction.CURRENT) : null;
        }
        YearPhrase year = YearPhrase.after(text, noun + 1);
        if (year != null && text.adjoins(noun)) {
            return Phrase.of(text, noun, year.next(), ofYear(year.reading(), season));
        }
        Modifier modifier = Modifier.at(text, noun + 1);
        return modifier == null || !text.hasArticle(noun)
                ? null
                : near(text, noun, modifier.next(), season, modifier.direction());
    }

    /** The season with its article alone, as that of the present year; for rules that know that a time is meant. */
    static @Nullable Phrase present(DateText text, int index) {
        int season = text.value(index, Sense.SEASON);
        return season == Sense.NONE || !text.hasArticle(index)
                ? null
                : near(text, index, index + 1, season, Direction.CURRENT);
    }

    private static Reading ofYear(Reading year, int season) {
        return anchor -> {
            Period whole = year.at(anchor);
            return whole == null ? null : Period.season(whole.from().getYear(), season);
        };
    }

    private static Phrase near(DateText text, int first, int next, int season, Direction direction) {
        return Phrase.of(text, first, next, anchor -> {
            LocalDate pivot = anchor.pivot();
            return pivot == null ? null : nearest(pivot, season, direction);
        });
    }

    private static @Nullable Period nearest(LocalDate pivot, int season, Direction direction) {
        int step = direction.isBackward() ? -1 : 1;
        for (int years = -YEARS_AROUND; years <= YEARS_AROUND; years++) {
            Period candidate = Period.season(pivot.getYear() + step * years, season);
            if (direction.fits(candidate, pivot)) {
                return candidate;
            }
        }
        return null;
    }
}
