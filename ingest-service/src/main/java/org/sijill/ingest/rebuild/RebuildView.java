package org.sijill.ingest.rebuild;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild to look at.
 *
 * @param articles articles in the record now
 * @param enqueued articles that were enqueued for the new generation
 * @param pending those of them that it has not got yet
 * @param verified articles that the last comparison has looked at
 * @param differences articles that it found to differ, and sent again
 * @param detail what keeps it from going on; null when nothing does
 */
@Schema(description = "A rebuild of the index", examples = """
                {"id": 3, "state": "feeding", "generation": "articles-s1-20261122t141500123", \
                "previous": "articles-s1-20261101t080000000", "articles": 24000, "enqueued": 24000, \
                "pending": 9500, "verified": 0, "differences": 0, "comparisons": 0, \
                "startedAt": "2026-11-22T14:15:00Z", "updatedAt": "2026-11-22T14:15:20Z"}""")
public record RebuildView(
        long id,
        RebuildState state,
        String generation,
        String previous,
        long articles,
        long enqueued,
        long pending,
        long verified,
        long differences,
        int comparisons,
        @Nullable String detail,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    static RebuildView of(Rebuild rebuild, long articles, long pending) {
        return new RebuildView(
                rebuild.id(),
                rebuild.state(),
                rebuild.generation(),
                rebuild.previous(),
                articles,
                rebuild.enqueued(),
                pending,
                rebuild.verified(),
                rebuild.differences(),
                rebuild.comparisons(),
                rebuild.detail(),
                rebuild.startedAt(),
                rebuild.updatedAt(),
                rebuild.finishedAt());
    }
}
