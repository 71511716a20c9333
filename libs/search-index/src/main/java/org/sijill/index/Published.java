package org.sijill.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, at the precision that was given: an instant (RFC 3339 with offset) or a plain day. A
 * day is the same day in every time zone; the day of an instant depends on the reader's.
 *
 * @param text as given
 * @param instant the instant, null when only a day was given
 * @param day the day, null when an instant was given
 */
public record Published(
        String text, @Nullable Instant instant, @Nullable LocalDate day) {

    /** The years that an article can have been published in; also what the index formats can hold. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Reads a plain date or a date-time with offset.
     *
     * @throws IllegalArgumentException with the reason when the text is neither
     */
    public static Published parse(String text) {
        Published published = text.indexOf('T') < 0 ? ofDay(text) : ofInstant(text);
        Instant time = published.sortable(ZoneOffset.UTC);
        if (time.isBefore(EARLIEST) || !time.isBefore(END)) {
            throw new IllegalArgumentException("the year must lie between 1000 and 9999");
        }
        return published;
    }

    /** The day of publication for a reader in the given zone. */
    public LocalDate dayIn(ZoneId zone) {
        if (day != null) {
            return day;
        }
        return sortable(zone).atZone(zone).toLocalDate();
    }

    /** The instant to sort by: a plain day counts from its start in the given zone. */
    public Instant sortable(ZoneId zone) {
        if (instant != null) {
            return instant;
        }
        if (day != null) {
            return day.atStartOfDay(zone).toInstant();
        }
        throw new IllegalStateException("Neither instant nor day");
    }

    private static Published ofDay(String text) {
        try {
            return new Published(text, null, LocalDate.parse(text));
        } catch (DateTimeParseException failure) {
            throw new IllegalArgumentException(
                    "must be a date like 2016-09-26 or a date-time with offset like 2016-09-26T14:30:00+03:00",
                    failure);
        }
    }

    private static Published ofInstant(String text) {
        try {
            return new Published(text, OffsetDateTime.parse(text).toInstant(), null);
        } catch (DateTimeParseException failure) {
            throw new IllegalArgumentException(
                    "must be a date-time with offset like 2016-09-26T14:30:00+03:00 or 2016-09-26T11:30:00Z", failure);
        }
    }
}
