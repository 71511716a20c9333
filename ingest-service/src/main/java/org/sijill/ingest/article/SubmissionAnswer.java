package org.sijill.ingest.article;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param revision the article's newest revision, 1 for a new article
 * @param duplicateOf the id of an earlier live article with exactly the same text
 * @param indexed whether a search finds this state of the article now
 */
@Schema(description = "What became of a submission")
public record SubmissionAnswer(
        @Schema(examples = "mfrggzdfmztwq2lknnwg23tpoa") String id,
        int revision,
        Outcome outcome,
        @Nullable String duplicateOf,
        boolean indexed) {

    /** What a submission changed. */
    @Schema(enumeration = {"created", "updated", "unchanged"})
    public enum Outcome {
        CREATED("created"),
        UPDATED("updated"),
        UNCHANGED("unchanged");

        private final String wire;

        Outcome(String wire) {
            this.wire = wire;
        }

        /** The name in JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }
    }
}
