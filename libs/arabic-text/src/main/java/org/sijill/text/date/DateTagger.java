package org.sijill.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a text: numeric dates, months with or without day and year, years. Each kind is a rule of its own;
 * at every word the first rule that applies takes as much as it can, so mentions do not overlap.
 */
public final class DateTagger {
    private static final List<DateRule> RULES = List.of(new NumericDateRule(), new MonthRule(), new YearRule());

    private DateTagger() {}

    /**
     * The dates in the text, in its order.
     *
     * @param canonicalText the text; offsets refer to it
     * @param anchor the day from which the text speaks, usually that of publication. A month without a year is the
     *     nearest on or before it. Null if unknown: then what needs it has no value
     */
    public static List<DateMention> tag(CharSequence canonicalText, @Nullable LocalDate anchor) {
        DateText text = new DateText(canonicalText);
        List<DateMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < text.size()) {
            DateRule.Found found = firstMatch(text, index, anchor);
            if (found == null) {
                index++;
            } else {
                mentions.add(found.mention());
                index = found.nextWord();
            }
        }
        return mentions;
    }

    private static DateRule.@Nullable Found firstMatch(DateText text, int index, @Nullable LocalDate anchor) {
        for (DateRule rule : RULES) {
            DateRule.Found found = rule.match(text, index, anchor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
