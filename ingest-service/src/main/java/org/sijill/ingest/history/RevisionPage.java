package org.sijill.ingest.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history of an article, newest first.
 *
 * @param id the article
 * @param revision the newest one
 * @param nextBefore what {@code before} has to be to go on; absent at the beginning of the history
 */
@Schema(description = "A part of the history of an article, newest first", examples = """
    {"id": "i6mlpz5dqzf6d5ri5sdslinod4", "revision": 2, "revisions": [\
    {"revision": 2, "receivedAt": "2026-11-22T10:20:00Z", "outcome": "updated", "changed": ["body"], \
    "sha256": "e5eca351ef68c92e6cc968b8393dfe38be300cdfcb1fd554753d5e0123d644ca"}, \
    {"revision": 1, "receivedAt": "2026-11-22T10:15:30Z", "outcome": "created", "changed": [], \
    "sha256": "0f1c2a51ef68c92e6cc968b8393dfe38be300cdfcb1fd554753d5e0123d64400"}]}\
    """)
public record RevisionPage(
        String id,
        int revision,
        List<RevisionSummary> revisions,
        @Nullable Integer nextBefore) {

    public RevisionPage {
        revisions = List.copyOf(revisions);
    }
}
