package org.sijill.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a text: absolute and relative, by name, number or word, points, parts and ranges. Each kind is a
 * rule of its own; at every word the longest expression wins, so mentions do not overlap. Time and memory are linear in
 * the length of the text, whatever it contains: a rule looks at a bounded number of words.
 *
 * <p>Values follow five decisions:
 *
 * <ol>
 *   <li>A value has the precision of the words: "last week" is an ISO week, "a year ago" a year.
 *   <li>What contradicts itself (two months that differ, a weekday that is not that of its date) or does not exist has no
 *       value, and keeps its words.
 *   <li>A day, weekday or month without a year is the nearest one on or before the anchor, unless its words say
 *       otherwise or the caller asks for the next.
 *   <li>Without an anchor only what stands by itself has a value.
 *   <li>What begins before the year 1 or ends after 9999, as "3,000 years ago" may, has no value: ISO 8601 writes years
 *       with four digits, and so do the searches for them.
 * </ol>
 */
public final class DateTagger {
    /** Which one is meant by a weekday, day or month whose year the words do not say. */
    public enum Unmarked {
        /** The nearest on or before the anchor: news tells what has happened. */
        PAST,
        /** The nearest on or after the anchor: plans and announcements. */
        FUTURE
    }

    private DateTagger() {}

    /**
     * The dates in the text, in its order; what is unmarked lies in the past.
     *
     * @param canonicalText the text; offsets refer to it
     * @param anchor the day from which the text speaks, usually that of publication, in the time zone of its readers;
     *     null if unknown: then what needs it has no value
     */
    public static List<DateMention> tag(CharSequence canonicalText, @Nullable LocalDate anchor) {
        return tag(canonicalText, anchor, Unmarked.PAST);
    }

    /**
     * The dates in the text, in its order.
     *
     * @param canonicalText the text; offsets refer to it
     * @param anchor the day from which the text speaks; null if unknown
     * @param unmarked which one is meant when the words do not say so
     */
    public static List<DateMention> tag(CharSequence canonicalText, @Nullable LocalDate anchor, Unmarked unmarked) {
        DateText text = new DateText(canonicalText);
        Anchor from = new Anchor(anchor, anchor, unmarked == Unmarked.PAST ? Direction.LAST : Direction.NEXT);
        List<DateMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < text.size()) {
            Phrase phrase = text.startsPhrase(index) ? Grammar.any(text, index) : null;
            if (phrase == null) {
                index++;
            } else {
                mentions.add(mention(text, phrase, from));
                index = phrase.next();
            }
        }
        return mentions;
    }

    private static DateMention mention(DateText text, Phrase phrase, Anchor anchor) {
        String words = text.slice(phrase.start(), phrase.end());
        Period period = phrase.reading().at(anchor);
        return period == null || !period.hasFourDigitYears()
                ? new DateMention(phrase.start(), phrase.end(), words, null, null, null)
                : new DateMention(phrase.start(), phrase.end(), words, period.value(), period.from(), period.to());
    }
}
