package org.sijill.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a text speaks of.
 *
 * @param start where it starts in the text, as a UTF-16 offset
 * @param end where it ends, exclusive
 * @param text the words of the text
 * @param value the date in ISO 8601 at the precision the text gives ({@code 2016-09-23}, {@code 2016-09},
 *     {@code 2016}); null if it cannot be resolved, contradicts itself or does not exist
 * @param from the first day of the value; null together with it
 * @param to the last day of the value, inclusive; null together with it
 */
public record DateMention(
        int start,
        int end,
        String text,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
