package org.sijill.ingest.article;

import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;

/**
 * What became of an article on its way in.
 *
 * @param removalReason why the article was taken down, so that nothing was kept; null when it was not
 * @param duplicateOf an earlier live article with exactly the same text
 */
public record SavedArticle(
        String id,
        int revision,
        long indexVersion,
        Outcome outcome,
        @Nullable String removalReason,
        @Nullable String duplicateOf) {

    /** Whether nothing was kept because the article was taken down. */
    public boolean isRefused() {
        return removalReason != null;
    }
}
