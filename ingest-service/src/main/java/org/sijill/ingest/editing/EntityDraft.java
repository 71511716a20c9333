package org.sijill.ingest.editing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says of an entity: its complete description but for the names, which have calls of their own. */
@Schema(
        description = "An actor or place as it is to be; names are added and removed by calls of their own",
        examples = """
                {"label": "جون كيري", "labelEn": "John Kerry", "type": "person", "version": 1, "note": "spelling"}""")
public record EntityDraft(
        @Schema(description = "Arabic label, also looked for in texts", examples = "جون كيري") @Nullable
        String label,

        @Schema(description = "English label", examples = "John Kerry") @Nullable
        String labelEn,

        @Schema(
                description =
                        "For an actor person, state, organization, armed-force or armed-group; for a place a word "
                                + "such as country, governorate, city, neighbourhood",
                examples = "person")
        @Nullable
        String type,

        @Schema(description = "For a place: the id of the place that contains it") @Nullable
        String parent,

        @Schema(description = "For a place: degrees, WGS 84; together with longitude") @Nullable
        Double latitude,

        @Schema(description = "For a place: degrees, WGS 84; together with latitude") @Nullable
        Double longitude,

        @Schema(description = "The entity's version that the editor has seen; a conflict when it is another by now")
        @Nullable
        Long version,

        @Schema(description = "Why; kept with the edit") @Nullable
        String note) {}
