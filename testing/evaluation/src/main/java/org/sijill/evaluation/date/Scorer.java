package org.sijill.evaluation.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.evaluation.date.DateCase.Expected;
import org.sijill.evaluation.date.DateCase.Leniency;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;
import org.sijill.text.date.DateTagger.Unmarked;

/**
 * Compares what the tagger finds with what a set expects. A span is exact if it is the same apart from prepositions and
 * punctuation at its ends, since the sets differ in whether "in" and "between" belong to a date.
 */
final class Scorer {
    private static final Pattern EDGES =
            Pattern.compile("^(?:(?:في|من|بين|ما|خلال|شهر|منذ|عند|قرابة|يوم) )+|^و|[\\s.،,]+$");

    private static final int DAYS_OF_WEEK = 7;

    private Scorer() {}

    static Score score(CaseSet set) {
        Score score = new Score();
        for (DateCase dateCase : set.cases()) {
            add(dateCase, score);
        }
        return score;
    }

    /** Where expected words stand in a text. */
    private record Place(int start, int end) {
        boolean overlaps(DateMention mention) {
            return mention.start() < end && mention.end() > start;
        }
    }

    private static Place place(String text, Expected expected) {
        String words = Canonicalizer.canonicalize(expected.words()).text();
        int start = text.indexOf(words);
        return start < 0 ? new Place(0, text.length()) : new Place(start, start + words.length());
    }

    private static void add(DateCase dateCase, Score score) {
        String text = Canonicalizer.canonicalize(dateCase.text()).text();
        List<DateMention> found = DateTagger.tag(text, dateCase.anchor(), Unmarked.PAST);
        List<DateMention> other = DateTagger.tag(text, dateCase.anchor(), Unmarked.FUTURE);
        List<DateMention> unused = new ArrayList<>(found);
        score.mentions += found.size();
        for (Expected expected : dateCase.expected()) {
            Place place = place(text, expected);
            DateMention mention = longestIn(found, place);
            DateMention alternative = longestIn(other, place);
            unused.removeIf(place::overlaps);
            boolean exact = addSpan(expected, mention, score);
            boolean right = addValue(expected, mention, alternative, score);
            if (!exact || !right) {
                score.misses.add(describe(dateCase, expected, mention));
            }
        }
        score.falseAlarms += unused.size();
        unused.forEach(mention ->
                score.misses.add(dateCase.name() + " | not expected: " + mention.text() + " = " + mention.value()));
    }

    private static boolean addSpan(Expected expected, @Nullable DateMention mention, Score score) {
        score.expectedSpans++;
        if (mention == null) {
            return false;
        }
        score.overlappedSpans++;
        String wanted = trimmed(Canonicalizer.canonicalize(expected.words()).text());
        boolean exact = wanted.equals(trimmed(mention.text()));
        score.exactSpans += exact ? 1 : 0;
        return exact;
    }

    private static String trimmed(String words) {
        return EDGES.matcher(EDGES.matcher(words).replaceAll("")).replaceAll("");
    }

    private static boolean addValue(
            Expected expected, @Nullable DateMention mention, @Nullable DateMention other, Score score) {
        if (expected.readings().isEmpty()) {
            return true;
        }
        score.expectedValues++;
        if (isRight(expected, mention)) {
            score.rightByDefault++;
            return true;
        }
        boolean rightByTheOther = isRight(expected, other);
        score.rightByTheOther += rightByTheOther ? 1 : 0;
        return rightByTheOther;
    }

    static boolean isRight(Expected expected, @Nullable DateMention mention) {
        if (mention == null || mention.from() == null || mention.to() == null) {
            return false;
        }
        Extent found = new Extent(mention.from(), mention.to());
        return expected.readings().stream()
                .anyMatch(reading -> reading.equals(found) || isRight(reading, found, expected.leniency()));
    }

    private static boolean isRight(Extent reading, Extent found, Leniency leniency) {
        return switch (leniency) {
            case NONE -> false;
            case WITHIN -> reading.contains(found);
            case AT_END -> found.contains(Extent.day(reading.to()));
            case WEEK_AROUND ->
                reading.from().equals(reading.to())
                        && found.from().plusDays(DAYS_OF_WEEK - 1L).equals(found.to())
                        && found.contains(reading);
        };
    }

    private static @Nullable DateMention longestIn(List<DateMention> mentions, Place place) {
        DateMention longest = null;
        for (DateMention mention : mentions) {
            boolean longer =
                    longest == null || mention.text().length() > longest.text().length();
            if (place.overlaps(mention) && longer) {
                longest = mention;
            }
        }
        return longest;
    }

    private static String describe(DateCase dateCase, Expected expected, @Nullable DateMention mention) {
        String found = mention == null ? "nothing" : mention.text() + " = " + mention.value();
        String readings = expected.readings().isEmpty()
                ? ""
                : " = " + expected.readings().get(0).from() + "/"
                        + expected.readings().get(0).to();
        return dateCase.name() + " | expected: " + expected.words() + readings + " | found: " + found;
    }
}
