package org.sijill.ingest.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edit as it was written down.
 *
 * @param id its number
 * @param entities all entities that it changed
 * @param undoes the edit that it took back
 * @param undoneBy the edit that took it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An edit of the directory as it was written down")
public record EditView(
        long id,
        @Schema(examples = "merge") String operation,
        List<String> entities,
        @Nullable String editor,
        @Nullable String note,
        Instant at,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {

    static EditView of(EditLog.Entry entry) {
        return new EditView(
                entry.id(),
                entry.edit().operation(),
                List.copyOf(entry.edit().after().keySet()),
                entry.editor(),
                entry.note(),
                entry.at().toInstant(),
                entry.undoes(),
                entry.undoneBy());
    }
}
