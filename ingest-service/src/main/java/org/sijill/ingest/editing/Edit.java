package org.sijill.ingest.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;

/**
 * A change of one entity or of several at once.
 *
 * @param entityId the entity that the editor spoke of
 * @param before the state of each entity concerned; null for one that did not exist
 * @param after the same entities afterwards; null for one that exists no more
 */
record Edit(
        String operation,
        Kind kind,
        String entityId,
        Map<String, @Nullable EntityState> before,
        Map<String, @Nullable EntityState> after) {

    Edit {
        before = new LinkedHashMap<>(before);
        after = new LinkedHashMap<>(after);
    }

    boolean changesNothing() {
        return Objects.equals(before, after);
    }
}
