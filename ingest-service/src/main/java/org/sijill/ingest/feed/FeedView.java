package org.sijill.ingest.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed and how it fares.
 *
 * @param lastPolledAt absent before the first poll
 * @param lastStatus the HTTP status of the last answer; absent when there was none
 * @param lastError why the last poll failed; absent when it went well
 * @param failures polls that failed in a row
 * @param lastImport what the last poll that brought something new became
 */
@Schema(description = "A feed that is followed and how it fares", examples = """
    {"id": "4f1d2c0a9b8e7d6c", "url": "https://newsroom.example/rss.xml", "source": "وكالة الأنباء", \
    "intervalMinutes": 15, "createdAt": "2026-11-22T10:15:30Z", "nextPollAt": "2026-11-22T10:30:30Z", \
    "lastPolledAt": "2026-11-22T10:15:31Z", "lastResult": "imported", "lastStatus": 200, "failures": 0, \
    "lastImport": {"id": "0d7cfa8e-6b1c-4a54-9d4c-3f3a2f0a9f10", "state": "finished", "received": 20, \
    "created": 3, "updated": 0, "unchanged": 17, "rejected": 0}}\
    """)
public record FeedView(
        String id,
        String url,
        String source,
        int intervalMinutes,
        Instant createdAt,
        Instant nextPollAt,
        @Nullable Instant lastPolledAt,
        @Nullable Result lastResult,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        int failures,
        @Nullable LastImport lastImport) {

    /** How a poll ended. */
    @Schema(
            name = "FeedResult",
            enumeration = {"imported", "unchanged", "failed"})
    public enum Result {
        /** What came was handed to the imports. */
        IMPORTED,
        /** There was nothing new. */
        UNCHANGED,
        /** It could not be fetched, or is no feed. */
        FAILED;

        /** The name in JSON and in the table. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Result of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * An import of a feed, in numbers; {@code GET /api/v1/imports/{id}} has what was wrong with each entry.
     *
     * @param failure why nothing more was read; absent when all was
     */
    @Schema(name = "FeedImport", description = "The import of what a poll brought; by its id the imports tell more")
    public record LastImport(
            String id,
            String state,
            long received,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String failure) {}
}
