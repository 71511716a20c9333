package org.sijill.ingest.consistency;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article in which the index and the record differ although nothing is on its way.
 *
 * @param recordVersion null when the record does not know the article
 * @param indexVersion null when the index does not know the article
 */
@Schema(description = "An article in which index and record differ although nothing is on its way")
public record Difference(
        String articleId,
        Kind kind,
        @Nullable Long recordVersion,
        @Nullable Long indexVersion) {

    /** How they differ. */
    @Schema(enumeration = {"missing", "behind", "ahead", "orphaned"})
    public enum Kind {
        /** The index does not have the article. */
        MISSING("missing"),
        /** The index has an older state. */
        BEHIND("behind"),
        /** The index has a newer state, as after the restoring of an older backup. */
        AHEAD("ahead"),
        /** The record does not have the article. */
        ORPHANED("orphaned");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** The name in JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }
    }
}
