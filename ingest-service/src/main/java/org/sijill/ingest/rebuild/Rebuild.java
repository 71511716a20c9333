package org.sijill.ingest.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as PostgreSQL has it.
 *
 * @param barrier the transaction number before which nobody may be at work for the state to go on; null when not taken
 * @param reached the last article id that was enqueued, or compared
 * @param differences differences that the running comparison has found
 */
record Rebuild(
        long id,
        String generation,
        String previous,
        RebuildState state,
        @Nullable Long barrier,
        String reached,
        long enqueued,
        long verified,
        long differences,
        int comparisons,
        @Nullable String detail,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    /** The same in another state, which begins without a barrier and without a complaint. */
    Rebuild in(RebuildState other) {
        return copy(other, null, reached, enqueued, verified, differences, comparisons, null);
    }

    /** The same with the number that has to be passed. */
    Rebuild withBarrier(long number) {
        return copy(state, number, reached, enqueued, verified, differences, comparisons, null);
    }

    /** The same, waiting for something. */
    Rebuild withDetail(@Nullable String complaint) {
        return copy(state, barrier, reached, enqueued, verified, differences, comparisons, complaint);
    }

    /** The same with more articles enqueued. */
    Rebuild filledTo(String articleId, long articles) {
        return copy(state, barrier, articleId, enqueued + articles, verified, differences, comparisons, null);
    }

    /** The same with more articles compared. */
    Rebuild comparedTo(String articleId, long articles, long differing) {
        return copy(
                state, barrier, articleId, enqueued, verified + articles, differences + differing, comparisons, null);
    }

    /** The same at the beginning of a comparison. */
    Rebuild comparing() {
        return copy(RebuildState.VERIFYING, null, "", enqueued, 0, 0, comparisons + 1, null);
    }

    private Rebuild copy(
            RebuildState newState,
            @Nullable Long newBarrier,
            String newReached,
            long newEnqueued,
            long newVerified,
            long newDifferences,
            int newComparisons,
            @Nullable String newDetail) {
        return new Rebuild(
                id,
                generation,
                previous,
                newState,
                newBarrier,
                newReached,
                newEnqueued,
                newVerified,
                newDifferences,
                newComparisons,
                newDetail,
                startedAt,
                updatedAt,
                finishedAt);
    }

    /** The generation that readers do not see, once the rebuild has come so far. */
    String unseen() {
        return state == RebuildState.SWITCHED ? previous : generation;
    }
}
