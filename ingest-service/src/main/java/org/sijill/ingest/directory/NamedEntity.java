package org.sijill.ingest.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An actor or place that a text names.
 *
 * @param id stable slug
 * @param label Arabic label
 * @param labelEn English label
 */
@Schema(description = "An actor or place that a text names")
public record NamedEntity(
        @Schema(examples = "john-kerry") String id,
        @Schema(examples = "جون كيري") String label,
        @Schema(examples = "John Kerry") String labelEn,
        @Schema(examples = "person") String type) {}
