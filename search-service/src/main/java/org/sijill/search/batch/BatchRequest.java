package org.sijill.search.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Queries to be answered together, as received. */
@Schema(
        description = "Queries to be answered together",
        requiredProperties = {"queries"},
        examples = """
            {"queries": [{"name": "kerry", "query": "q=حلب&actor=john-kerry&size=1"}, {"query": "place=aleppo"}]}\
            """)
public record BatchRequest(
        @Schema(description = "1 to 50 queries", minItems = 1, maxItems = 50) @Nullable
        List<BatchQuery> queries) {

    /**
     * One query.
     *
     * @param name what the caller calls it; comes back with its answer
     * @param query what follows the question mark of a search
     */
    public record BatchQuery(
            @Schema(description = "What the caller calls it; comes back with its answer", maxLength = 200) @Nullable
            String name,

            @Schema(
                    description = "What follows the question mark of a search: its filters, sort, and size "
                            + "(0 to 10 hits, 3 when absent)",
                    examples = "q=حلب&actor=john-kerry&size=1")
            @Nullable
            String query) {}
}
