package org.sijill.ingest.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a rebuild is. What ends in {@code -ing} goes on by itself, also after a crash; the rest waits for a caller. */
@Schema(
        enumeration = {
            "preparing",
            "filling",
            "feeding",
            "verifying",
            "switching",
            "switched",
            "rolling-back",
            "rolled-back",
            "retiring",
            "retired",
            "cancelling",
            "cancelled",
            "failed"
        })
public enum RebuildState {
    /** The new generation is fed with changes; waits for transactions that began before it and do not know of it. */
    PREPARING("preparing"),
    /** The articles are being enqueued for the new generation. */
    FILLING("filling"),
    /** The outbox sends them. */
    FEEDING("feeding"),
    /** The new generation is compared with the record, by ids and versions. */
    VERIFYING("verifying"),
    /** The read alias is being moved. */
    SWITCHING("switching"),
    /** Readers see the new generation; the old one is still fed. */
    SWITCHED("switched"),
    /** The read alias is being moved back. */
    ROLLING_BACK("rolling-back"),
    /** Readers see the old generation again; the new one is still fed. */
    ROLLED_BACK("rolled-back"),
    /** The generation that readers do not see is being deleted. */
    RETIRING("retiring"),
    /** One generation is left. The end. */
    RETIRED("retired"),
    /** The new generation is being deleted before anybody has seen it. */
    CANCELLING("cancelling"),
    /** The old generation is the only one again. The end. */
    CANCELLED("cancelled"),
    /** The new generation does not come to equal the record; readers have not seen it. */
    FAILED("failed");

    private final String wire;

    RebuildState(String wire) {
        this.wire = wire;
    }

    /** The name in JSON and in PostgreSQL. */
    @JsonValue
    public String wire() {
        return wire;
    }

    static RebuildState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not the state of a rebuild: " + wire));
    }
}
