package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One kind of date expression. */
interface DateRule {
    /** A mention, and the word after it. */
    record Found(DateMention mention, int nextWord) {}

    /** The mention that starts at the word with this index, or null. */
    @Nullable
    Found match(DateText text, int index, @Nullable LocalDate anchor);
}
