package org.sijill.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** What ingest-service can be told beside the settings of Quarkus' own extensions. */
@ConfigMapping(prefix = "sijill.ingest")
public interface IngestConfig {

    /** The zone whose days are meant where a text or a draft names none. */
    @WithDefault("Asia/Damascus")
    ZoneId timeZone();

    /** How long {@code wait=true} and a takedown wait for the index. */
    @WithDefault("10s")
    Duration waitForIndex();

    /** How a new generation of the index is made. */
    Index index();

    /** How the outbox is emptied. */
    Outbox outbox();

    /** How a new generation of the index is made. */
    interface Index {

        /** Shards of the articles: one for each 30 GB or so. One that is there keeps what it was made with. */
        @WithDefault("1")
        int shards();
    }

    /** How the outbox is emptied. */
    interface Outbox {

        /** Rows that one claim takes. */
        @WithDefault("500")
        int claimRows();

        /** Batches that are on their way at once: one is written while Elasticsearch works on another. */
        @WithDefault("3")
        int inFlight();

        /**
         * How long to gather more rows after the first is announced: few large bulk requests cost less than many small
         * ones, and a search sees neither before the index is refreshed.
         */
        @WithDefault("50ms")
        Duration linger();

        /**
         * After so many tries in which a document failed while others were taken it becomes a dead letter. A refusal
         * that is final makes it one at once, trouble with a connection never does.
         */
        @WithDefault("8")
        int mostRefusals();

        /** How often the outbox is counted for metrics and health. */
        @WithDefault("5s")
        Duration gaugeInterval();

        /** A bulk request is sent when it has grown to this many bytes; one article may take it beyond. */
        @WithDefault("4194304")
        int bulkBytes();

        /** How long a claim holds; longer than the slowest bulk request, else another replica sends the same again. */
        @WithDefault("60s")
        Duration lease();

        /** How often to look for rows that nobody announced: another replica's, or ones that wait for their next try. */
        @WithDefault("500ms")
        Duration poll();

        /** Wait after the first failure; doubled with each further one. */
        @WithDefault("200ms")
        Duration firstBackOff();

        /** The longest wait between two tries. */
        @WithDefault("30s")
        Duration longestBackOff();
    }
}
