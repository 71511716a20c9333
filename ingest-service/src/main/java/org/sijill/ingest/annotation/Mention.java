package org.sijill.ingest.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that names an actor, a place or a date.
 *
 * @param ref the entity's id; null for a date
 * @param type the entity's type; null for a date
 * @param start UTF-16 offset into the canonical text, inclusive
 * @param end UTF-16 offset, exclusive
 * @param text the words as they stand there
 * @param value ISO 8601 at the text's own precision; null for an entity, and for a date that cannot be resolved
 * @param from first day of a resolved date's extent
 * @param to last day of a resolved date's extent, inclusive
 * @param confidence between 0 and 1
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A place in a text that names an actor, a place or a date")
public record Mention(
        Kind kind,
        @Nullable String ref,
        @Nullable String type,
        int start,
        int end,
        String text,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        double confidence) {

    /** What a mention names. */
    @RegisterForReflection
    @Schema(enumeration = {"actor", "place", "date"})
    public enum Kind {
        ACTOR("actor"),
        PLACE("place"),
        DATE("date");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** The name in JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }
    }
}
