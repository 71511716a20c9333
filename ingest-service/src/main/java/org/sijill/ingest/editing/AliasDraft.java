package org.sijill.ingest.editing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A further name that an editor gives to an entity. */
@Schema(description = "A further name of an actor or place", examples = """
                {"alias": "وزير الخارجية الأميركي جون كيري", "note": "so in dispatches"}""")
public record AliasDraft(
        @Schema(description = "The name as people write it", examples = "كيري") @Nullable
        String alias,

        @Schema(
                description = "name: counts wherever it stands; guarded: too common to count alone",
                enumeration = {"name", "guarded"},
                defaultValue = "name")
        @Nullable
        String use,

        @Schema(description = "The entity's version that the editor has seen; a conflict when it is another by now")
        @Nullable
        Long version,

        @Schema(description = "Why; kept with the edit") @Nullable
        String note) {}
