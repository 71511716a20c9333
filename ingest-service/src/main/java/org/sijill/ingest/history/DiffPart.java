package org.sijill.ingest.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of text that is in both of two texts, or in one only.
 *
 * @param text never empty; ends and begins between words
 */
@Schema(name = "RevisionDiffPart", description = "A stretch of text that is in both revisions, or in one only")
public record DiffPart(Change change, String text) {

    /** In which of the texts it is. */
    @Schema(
            name = "RevisionChange",
            enumeration = {"equal", "removed", "added"})
    public enum Change {
        EQUAL,
        REMOVED,
        ADDED;

        /** The name in JSON. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
