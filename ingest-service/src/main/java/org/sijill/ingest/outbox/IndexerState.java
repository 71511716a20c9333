package org.sijill.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How the feeding of the index goes, for health and logs. */
@ApplicationScoped
public class IndexerState {

    private volatile @Nullable String problem = "not started";

    /** What keeps the index from being fed now; null when nothing does. */
    public @Nullable String problem() {
        return problem;
    }

    void working() {
        problem = null;
    }

    void failing(String reason) {
        problem = reason;
    }
}
