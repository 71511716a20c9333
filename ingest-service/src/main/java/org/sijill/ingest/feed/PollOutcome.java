package org.sijill.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a poll. */
sealed interface PollOutcome {

    /**
     * What came was handed to the imports.
     *
     * @param etag the server's name for it
     * @param sha256 digest of the document, in lower-case hex
     */
    record Imported(@Nullable String etag, @Nullable String lastModified, String sha256, String importId)
            implements PollOutcome {}

    /**
     * Nothing new.
     *
     * @param status 304, or 200 for a server that sends the same again
     */
    record Unchanged(
            int status, @Nullable String etag, @Nullable String lastModified) implements PollOutcome {}

    /**
     * It could not be fetched, or is no feed.
     *
     * @param status null when there was no answer
     * @param asked how long the server wants to be left alone; zero when it does not say
     */
    record Failed(@Nullable Integer status, String reason, Duration asked) implements PollOutcome {}
}
