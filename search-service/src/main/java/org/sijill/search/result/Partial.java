package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an answer is not whole. Hits and counts are then those of the part that was searched.
 *
 * @param timedOut whether the time for one search was over before all was searched
 * @param failedShards parts of the index that did not answer
 */
@Schema(description = "Present when the answer is not whole: hits and counts are those of the part that was searched")
public record Partial(boolean timedOut, int failedShards) {

    /** What is missing from Elasticsearch's answer; empty when it is whole. */
    public static Optional<Partial> of(JsonNode answer) {
        boolean timedOut = answer.path("timed_out").asBoolean();
        int failed = answer.path("_shards").path("failed").asInt();
        return timedOut || failed > 0 ? Optional.of(new Partial(timedOut, failed)) : Optional.empty();
    }
}
