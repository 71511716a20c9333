package org.sijill.ingest.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What became of one document.
 *
 * @param status the HTTP status of this item
 * @param error null when the index now has this state or a newer one
 */
record BulkOutcome(OutboxRow row, int status, @Nullable String error) {

    private static final int NOT_FOUND = 404;

    /** Status and type of the error, for logs; the rest may quote the article. */
    String kindOfError() {
        return error == null ? "" : error.substring(0, Math.max(0, error.indexOf(':')));
    }

    /** Whether the generation's index or feed alias is not there. */
    boolean indexIsMissing() {
        return status == NOT_FOUND;
    }
}
