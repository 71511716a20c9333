package org.sijill.ingest.article;

import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.text.canonical.Canonicalizer;

/** A live article as PostgreSQL has it: its row, its newest revision and what was found in that. */
record StoredArticle(Article article, ArticleRevision revision, Annotations annotations) {

    @Nullable
    String canonicalTitle() {
        return revision.rawTitle == null
                ? null
                : Canonicalizer.canonicalize(revision.rawTitle).text();
    }

    String canonicalBody() {
        return Canonicalizer.canonicalize(revision.rawBody).text();
    }
}
