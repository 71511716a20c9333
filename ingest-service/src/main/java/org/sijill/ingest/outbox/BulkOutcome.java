package org.sijill.ingest.outbox;

/**
 * What became of one document.
 *
 * @param indexVersion the state that was sent
 * @param kind status and type of the error, for logs; empty when there is none
 * @param reason the error's own words, which may quote the article
 */
record BulkOutcome(OutboxRow row, long indexVersion, Verdict verdict, String kind, String reason) {

    /** The same as the document's fault: it was refused while others were taken, again and again. */
    BulkOutcome asPoison() {
        return new BulkOutcome(row, indexVersion, Verdict.POISON, kind, reason);
    }

    boolean is(Verdict other) {
        return verdict == other;
    }
}
