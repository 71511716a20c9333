package org.sijill.text.canonical;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A canonical text that knows where in the raw text each of its UTF-16 units came from. */
public final class CanonicalText {
    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private CanonicalText(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static CanonicalText identity(String raw) {
        return new CanonicalText(raw, null, null);
    }

    static CanonicalText of(Track track) {
        return new CanonicalText(track.text(), track.starts(), track.ends());
    }

    /** The canonical text. */
    public String text() {
        return text;
    }

    /** Whether the raw text was canonical already, so that all offsets are the same in both. */
    public boolean isIdentity() {
        return starts == null;
    }

    /**
     * Where the raw characters start that the unit at this offset came from. Never falls as the offset rises.
     *
     * @throws IndexOutOfBoundsException if the offset is not inside the text
     */
    public int rawStart(int offset) {
        Objects.checkIndex(offset, text.length());
        return starts == null ? offset : starts[offset];
    }

    /**
     * Where the raw characters end, exclusive, that the unit at this offset came from. Never falls as the offset rises.
     *
     * @throws IndexOutOfBoundsException if the offset is not inside the text
     */
    public int rawEnd(int offset) {
        Objects.checkIndex(offset, text.length());
        return ends == null ? offset + 1 : ends[offset];
    }

    /**
     * The raw span of the canonical span {@code [start, end)}; an empty span gives an empty one.
     *
     * @throws IndexOutOfBoundsException if the span is not inside the text
     */
    public Span rawSpan(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        if (start < end) {
            return new Span(rawStart(start), rawEnd(end - 1));
        }
        int position = boundary(start);
        return new Span(position, position);
    }

    private int boundary(int offset) {
        if (offset < text.length()) {
            return rawStart(offset);
        }
        return text.isEmpty() ? 0 : rawEnd(offset - 1);
    }
}
