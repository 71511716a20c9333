package org.sijill.ingest.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision in the history of an article.
 *
 * @param changed what differs from the revision before it; empty for the first
 * @param sha256 lower-case hex, over title and body as received
 */
@Schema(description = "One revision in the history of an article")
public record RevisionSummary(
        int revision,
        Instant receivedAt,
        Outcome outcome,

        @Schema(description = "What differs from the revision before it: title, body, url, publishedAt, language")
        List<String> changed,

        @Schema(description = "SHA-256 of title and body, each preceded by its length")
        String sha256) {

    public RevisionSummary {
        changed = List.copyOf(changed);
    }

    /** What its submission did. */
    @Schema(
            name = "RevisionOutcome",
            enumeration = {"created", "updated"})
    public enum Outcome {
        CREATED,
        UPDATED;

        /** The name in JSON. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
