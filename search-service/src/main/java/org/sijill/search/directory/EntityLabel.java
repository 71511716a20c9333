package org.sijill.search.directory;

import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;

/**
 * What is shown of an actor or place.
 *
 * @param label Arabic label
 * @param labelEn English label
 * @param parent the place that contains this one
 */
public record EntityLabel(
        String id,
        String label,
        String labelEn,
        String type,
        @Nullable String parent,
        DirectoryEntry.@Nullable Location location) {

    static EntityLabel of(DirectoryEntry entry) {
        return new EntityLabel(
                entry.id(), entry.label(), entry.labelEn(), entry.type(), entry.parent(), entry.location());
    }

    /** An entity that the directory does not have shows its id rather than nothing. */
    public static EntityLabel unknown(String id) {
        return new EntityLabel(id, id, id, "unknown", null, null);
    }
}
