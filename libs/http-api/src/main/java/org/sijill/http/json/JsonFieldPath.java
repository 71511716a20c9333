package org.sijill.http.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;

/** Writes where in a document something is: {@code publishedAt}, {@code actors[2].label}, {@code $} for all of it. */
final class JsonFieldPath {
    /** Longer names are cut: they come from the caller, and no name of the contract is as long. */
    private static final int LONGEST_NAME = 100;

    private final StringBuilder path = new StringBuilder();

    private JsonFieldPath() {}

    static String of(@Nullable List<Reference> references) {
        var path = new JsonFieldPath();
        if (references != null) {
            references.forEach(reference -> path.add(reference.getFieldName(), reference.getIndex()));
        }
        return path.toString();
    }

    static String of(JsonStreamContext context) {
        var path = new JsonFieldPath();
        path.addFromRoot(context);
        return path.toString();
    }

    private void addFromRoot(JsonStreamContext context) {
        if (context.inRoot()) {
            return;
        }
        var parent = context.getParent();
        if (parent != null) {
            addFromRoot(parent);
        }
        add(context.inObject() ? context.getCurrentName() : null, context.getCurrentIndex());
    }

    private void add(@Nullable String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name, 0, Math.min(name.length(), LONGEST_NAME));
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }

    @Override
    public String toString() {
        return path.isEmpty() ? Problems.WHOLE_BODY : path.toString();
    }
}
