package org.sijill.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row that stands for an article's identity and state; the text is in its revisions. */
@Entity
@Table(name = "article")
class Article {

    static final String LIVE = "live";
    static final String REMOVED = "removed";

    @Id
    String id;

    @Column(name = "identity_key")
    String identityKey;

    String source;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Nullable
    String url;

    @Nullable
    String published;

    String language;

    @Column(name = "story_id")
    String storyId;

    int revision;

    String state;

    @Column(name = "removal_reason")
    @Nullable
    String removalReason;

    @Column(name = "index_version")
    long indexVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    boolean isRemoved() {
        return REMOVED.equals(state);
    }
}
