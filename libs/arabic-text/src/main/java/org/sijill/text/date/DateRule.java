package org.sijill.text.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of date expression. */
@FunctionalInterface
interface DateRule {
    /** The expression that starts at the word with this index, or null. */
    @Nullable
    Phrase match(DateText text, int index);

    /** The longest expression that any of the rules finds at the word; of equally long ones that of the first rule. */
    static @Nullable Phrase longest(List<DateRule> rules, DateText text, int index) {
        Phrase longest = null;
        if (!text.isWord(index) || !text.startsPhrase(index)) {
            return null;
        }
        for (DateRule rule : rules) {
            Phrase phrase = rule.match(text, index);
            if (phrase != null && (longest == null || phrase.next() > longest.next())) {
                longest = phrase;
            }
        }
        return longest;
    }
}
