package org.sijill.ingest.outbox;

/**
 * One claimed row.
 *
 * @param attempts how often the row has been claimed, this time included
 * @param refusals how many of the attempts before failed in a way that speaks of the document
 */
record OutboxRow(long id, String articleId, String generation, int attempts, int refusals) {}
