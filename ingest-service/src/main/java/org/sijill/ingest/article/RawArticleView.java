package org.sijill.ingest.article;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article's newest text exactly as it was received.
 *
 * @param sha256 lower-case hex; over the length-prefixed UTF-8 of title (empty when there is none) and body
 */
@Schema(description = "An article's newest text exactly as it was received")
public record RawArticleView(
        String id,
        int revision,
        @Nullable String title,
        String body,

        @Schema(description = "SHA-256 of title and body, each preceded by its length; see the documentation")
        String sha256,

        Instant receivedAt) {

    static RawArticleView of(StoredArticle stored) {
        ArticleRevision revision = stored.revision();
        return new RawArticleView(
                stored.article().id,
                stored.article().revision,
                revision.rawTitle,
                revision.rawBody,
                HexFormat.of().formatHex(revision.sha256),
                revision.receivedAt);
    }
}
