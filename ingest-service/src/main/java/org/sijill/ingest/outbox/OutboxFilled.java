package org.sijill.ingest.outbox;

/** Fired inside the transaction that put rows into the outbox; the indexer hears it once that is committed. */
record OutboxFilled() {}
