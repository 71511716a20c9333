package org.sijill.ingest.imports;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as its client sees it. */
@Schema(description = "How far an import is, and what was wrong with it", examples = """
                {"id": "0d7cfa8e-6b1c-4a54-9d4c-3f3a2f0a9f10", "state": "finished", "bytes": 18412, "received": 3, \
                "created": 2, "updated": 0, "unchanged": 0, "rejected": 1, "indexed": 2, "deadLetters": 0, \
                "createdAt": "2026-11-22T10:15:30Z", "startedAt": "2026-11-22T10:15:30Z", \
                "finishedAt": "2026-11-22T10:15:31Z", \
                "errors": [{"line": 2, "field": "publishedAt", "detail": "must be a date such as 2016-09-26"}]}""")
public record ImportView(
        String id,
        ImportState state,

        @Schema(description = "Bytes of the upload, as received")
        long bytes,

        @Schema(description = "Lines, files or entries that have been settled; blank lines do not count")
        long received,

        long created,
        long updated,
        long unchanged,

        @Schema(description = "Lines that were refused; errors says why")
        long rejected,

        @Schema(description = "Changes of this import that the index has")
        long indexed,

        @Schema(description = "Articles of this import that the index refuses; the list of dead letters says why")
        long deadLetters,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Why the upload ended before its end; what came before it is imported") @Nullable
        String brokenOff,

        @Schema(description = "Why nothing more was read") @Nullable
        String failure,

        @Schema(description = "The first 1000 errors, in the order of lines; absent from lists and events") @Nullable
        List<LineError> errors) {

    ImportView withErrors(List<LineError> list) {
        return new ImportView(
                id,
                state,
                bytes,
                received,
                created,
                updated,
                unchanged,
                rejected,
                indexed,
                deadLetters,
                createdAt,
                startedAt,
                finishedAt,
                brokenOff,
                failure,
                List.copyOf(list));
    }

    /**
     * One thing that is wrong with one line.
     *
     * @param line from 1; of an archive or a feed, which file or entry it is
     * @param field path in the line's JSON, or {@code $} for the whole line
     */
    @Schema(description = "One thing that is wrong with one line")
    public record LineError(
            @Schema(description = "From 1; in an archive or a feed, the number of the file or entry")
            long line,

            String field,
            String detail) {}
}
