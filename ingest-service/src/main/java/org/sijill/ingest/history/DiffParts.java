package org.sijill.ingest.history;

import java.util.ArrayList;
import java.util.List;
import org.sijill.ingest.history.DiffPart.Change;

/**
 * Gathers what a comparison finds into parts for reading: neighbours of one kind are one part, what was removed comes
 * before what took its place, and two changes with nothing but white space between them are one.
 */
final class DiffParts {

    private final List<DiffPart> parts = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    /** White space in both texts behind a change, of which it is open whether another change follows. */
    private final StringBuilder space = new StringBuilder();

    void equal(String text) {
        if (isChanging() && text.isBlank()) {
            space.append(text);
        } else if (!text.isEmpty()) {
            endChange();
            equal.append(text);
        }
    }

    void removed(String text) {
        if (!text.isEmpty()) {
            bridge();
            removed.append(text);
        }
    }

    void added(String text) {
        if (!text.isEmpty()) {
            bridge();
            added.append(text);
        }
    }

    /** All of them, in order. To be called once, at the end. */
    List<DiffPart> all() {
        endChange();
        flush(Change.EQUAL, equal);
        return List.copyOf(parts);
    }

    private boolean isChanging() {
        return !removed.isEmpty() || !added.isEmpty();
    }

    private void bridge() {
        flush(Change.EQUAL, equal);
        removed.append(space);
        added.append(space);
        space.setLength(0);
    }

    private void endChange() {
        flush(Change.REMOVED, removed);
        flush(Change.ADDED, added);
        equal.append(space);
        space.setLength(0);
    }

    private void flush(Change change, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new DiffPart(change, text.toString()));
            text.setLength(0);
        }
    }
}
