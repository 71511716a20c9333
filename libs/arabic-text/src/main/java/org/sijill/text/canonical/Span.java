package org.sijill.text.canonical;

/**
 * A part of a text, in UTF-16 offsets.
 *
 * @param start the first unit
 * @param end after the last unit; equal to start for an empty span
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forwards: [" + start + ", " + end + ")");
        }
    }
}
