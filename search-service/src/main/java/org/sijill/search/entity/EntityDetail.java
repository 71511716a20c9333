package org.sijill.search.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;

/**
 * Everything that readers and editors see of an entity.
 *
 * @param version what an editor has to send with a change
 * @param mergedIds the entities that were merged into it
 * @param within the places that contain a place, the nearest first
 * @param count articles that name it; for a place also those that name something in it
 * @param firstSeen the first day of publication of an article that names it
 * @param cooccurring who and what the same articles name most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An actor or place: names, where it belongs, how often and when articles name it, and with whom")
public record EntityDetail(
        String id,
        String label,
        String labelEn,
        String type,
        String status,
        long version,
        List<String> aliases,
        List<String> mergedIds,
        List<Named> within,
        DirectoryEntry.@Nullable Location location,
        long count,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        Company cooccurring) {

    /** An entity in few words. */
    public record Named(String id, String label, String labelEn, String type) {}

    /** Who and what is named beside an entity, most first. */
    public record Company(List<Companion> actors, List<Companion> places) {}

    /**
     * Named beside an entity.
     *
     * @param count articles that name both
     */
    public record Companion(String id, String label, String labelEn, String type, long count) {}
}
