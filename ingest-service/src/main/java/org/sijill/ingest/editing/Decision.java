package org.sijill.ingest.editing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An editor's decision on an entity. */
@Schema(description = "A decision that needs no more than a reason", examples = """
                {"version": 1, "note": "checked against two sources"}""")
public record Decision(
        @Schema(description = "The entity's version that the editor has seen; a conflict when it is another by now")
        @Nullable
        Long version,

        @Schema(description = "Why; kept with the edit") @Nullable
        String note) {}
