package org.sijill.ingest.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date that a text speaks of.
 *
 * @param value ISO 8601 at the text's own precision; absent when it cannot be resolved
 * @param start UTF-16 offset of the evidence, inclusive
 * @param end UTF-16 offset of the evidence, exclusive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A date that a text speaks of, with the offsets of its evidence")
public record NamedDate(String text, @Nullable String value, int start, int end) {}
