package org.sijill.ingest.outbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article that a generation of the index refuses.
 *
 * @param indexVersion the state that was refused
 * @param kind status and type of Elasticsearch's error, or the name of our own
 * @param reason the error's own words; they may quote the article
 */
@Schema(description = "An article that a generation of the index refuses; it is kept, but no search there finds it")
public record DeadLetter(
        @Schema(examples = "17") long id,
        @Schema(examples = "mfrggzdfmztwq2lknnwg23tpoa") String articleId,
        @Schema(examples = "articles-s1-20261122t101500123") String generation,
        long indexVersion,
        int attempts,
        @Schema(examples = "400 document_parsing_exception") String kind,
        String reason,
        Instant diedAt) {}
