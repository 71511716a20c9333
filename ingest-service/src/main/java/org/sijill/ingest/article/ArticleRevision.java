package org.sijill.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text as it was received, with what was said of it. Never changed, only erased by a takedown. */
@Entity
@Table(name = "article_revision")
class ArticleRevision {

    @EmbeddedId
    RevisionId id;

    @Column(name = "raw_title")
    @Nullable
    String rawTitle;

    @Column(name = "raw_body")
    String rawBody;

    byte[] sha256;

    @Nullable
    String url;

    @Nullable
    String published;

    String language;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "canonicalizer_version")
    int canonicalizerVersion;
}
