package org.sijill.ingest.outbox;

/**
 * One claimed row.
 *
 * @param attempts how often the row has been claimed, this time included
 */
record OutboxRow(long id, String articleId, String generation, int attempts) {}
