package org.sijill.ingest.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(enumeration = {"receiving", "queued", "running", "finished", "cancelled", "failed"})
public enum ImportState {
    /** The upload is coming in. */
    RECEIVING,
    /** It is all here, or has broken off, and waits to be read. */
    QUEUED,
    /** It is being read. */
    RUNNING,
    /** Every line has been settled. */
    FINISHED,
    /** Somebody stopped it; what was committed stays. */
    CANCELLED,
    /** It cannot be read on; what was committed stays. */
    FAILED;

    /** The name in JSON and in the table. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    boolean isOver() {
        return this == FINISHED || this == CANCELLED || this == FAILED;
    }
}
