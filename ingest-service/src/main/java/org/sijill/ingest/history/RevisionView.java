package org.sijill.ingest.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.TextForm;

/**
 * An article as one of its revisions said it.
 *
 * @param id the article
 * @param sha256 lower-case hex, over title and body as received, whatever form is shown
 */
@Schema(description = "An article as one of its revisions said it", examples = """
    {"id": "i6mlpz5dqzf6d5ri5sdslinod4", "revision": 1, "title": "لقاء في جنيف", \
    "body": "التقى كيري لافروف بجنيف.", "publishedAt": "2016-09-10", "language": "ar", \
    "receivedAt": "2026-11-22T10:15:30Z", \
    "sha256": "e5eca351ef68c92e6cc968b8393dfe38be300cdfcb1fd554753d5e0123d644ca"}\
    """)
public record RevisionView(
        String id,
        int revision,
        @Nullable String title,
        String body,
        @Nullable String url,
        @Nullable String publishedAt,
        String language,
        Instant receivedAt,

        @Schema(description = "SHA-256 of title and body as received, each preceded by its length")
        String sha256) {

    static RevisionView of(String id, Revision revision, TextForm form) {
        return new RevisionView(
                id,
                revision.number(),
                revision.rawTitle() == null ? null : revision.title(form),
                revision.body(form),
                revision.url(),
                revision.publishedAt(),
                revision.language(),
                revision.receivedAt(),
                revision.sha256());
    }
}
