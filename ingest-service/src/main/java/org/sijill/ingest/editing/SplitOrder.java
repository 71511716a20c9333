package org.sijill.ingest.editing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order to make two entities of one. */
@Schema(description = "Names of one entity that belong to another, which is made", examples = """
                {"id": "john-kerry-jr", "label": "جون كيري الابن", "labelEn": "John Kerry Jr", "type": "person", "aliases": ["كيري الابن"]}""")
public record SplitOrder(
        @Schema(description = "Id of the new entity: a slug", examples = "john-kerry-jr") @Nullable
        String id,

        @Schema(description = "Arabic label of the new entity") @Nullable
        String label,

        @Schema(description = "English label of the new entity") @Nullable
        String labelEn,

        @Schema(description = "Type of the new entity") @Nullable
        String type,

        @Schema(description = "Names that go from this entity to the new one; at least one") @Nullable
        List<String> aliases,

        @Schema(description = "The entity's version that the editor has seen; a conflict when it is another by now")
        @Nullable
        Long version,

        @Schema(description = "Why; kept with the edit") @Nullable
        String note) {}
