package org.sijill.ingest.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an edit.
 *
 * @param edit its number, by which it can be undone; absent when nothing had to be changed
 * @param version of the entity afterwards; absent when the entity exists no more
 * @param status accepted, provisional or rejected; absent when the entity exists no more
 * @param mergedInto as whom the entity is shown and counted; absent when as itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of an edit. Filters and labels follow at once, counts as articles are sent again")
public record EditAnswer(
        @Nullable Long edit,
        String id,
        @Nullable Long version,
        @Nullable String status,
        @Nullable String mergedInto) {}
