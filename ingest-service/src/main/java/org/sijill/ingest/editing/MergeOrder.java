package org.sijill.ingest.editing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order to merge an entity into another. */
@Schema(description = "Says as which entity this one is to be shown and counted", examples = """
                {"into": "john-kerry", "note": "the same person"}""")
public record MergeOrder(
        @Schema(description = "Id of the entity of the same kind that remains", examples = "john-kerry") @Nullable
        String into,

        @Schema(description = "The entity's version that the editor has seen; a conflict when it is another by now")
        @Nullable
        Long version,

        @Schema(description = "Why; kept with the edit") @Nullable
        String note) {}
