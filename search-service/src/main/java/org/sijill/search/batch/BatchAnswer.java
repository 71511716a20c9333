package org.sijill.search.batch;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.search.result.Partial;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.result.SearchResults.Total;

/**
 * The answers of a batch.
 *
 * @param results one for each query, in their order
 */
@Schema(description = "One result for each query, in their order")
public record BatchAnswer(List<BatchResult> results) {

    /**
     * What became of one query: total and hits, or an error.
     *
     * @param name as the caller gave it
     * @param error a problem document, where the query could not be answered
     */
    public record BatchResult(
            @Nullable String name,
            @Nullable String query,
            @Nullable Total total,
            @Nullable Partial partial,
            @Nullable List<Hit> hits,

            @Schema(description = "A problem document, where this query could not be answered") @Nullable
            Map<String, Object> error) {}
}
