package org.sijill.ingest.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search to be saved, as a caller submits it; {@link SavedSearchForm#of} turns it into one that is valid. */
@Schema(
        description = "A search to be saved",
        requiredProperties = {"name", "query"},
        examples = """
            {"name": "هدن في حلب", "query": "q=هدنة&place=aleppo", "webhook": "https://newsroom.example/alerts"}\
            """)
public record SavedSearchDraft(
        @Schema(description = "What people call it", maxLength = 200) @Nullable
        String name,

        @Schema(
                description = "What follows the question mark of a search: its filters",
                maxLength = 4000,
                examples = "q=هدنة&place=aleppo")
        @Nullable
        String query,

        @Schema(
                description = "An https or http address that new matches are posted to, signed; without one they are "
                        + "fetched",
                maxLength = 2000)
        @Nullable
        String webhook) {}
