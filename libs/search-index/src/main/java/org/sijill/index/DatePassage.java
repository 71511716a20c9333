package org.sijill.index;

/**
 * Where a text speaks of a date, for showing: a piece of the canonical text, escaped for HTML, with the words that name
 * the date in {@code <em>}.
 *
 * @param date the date's extent
 */
public record DatePassage(MentionedDate date, String passage) {}
