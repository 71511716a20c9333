package org.sijill.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Names one revision of one article.
 *
 * @param revision 1 for the first
 */
@Embeddable
record RevisionId(
        @Column(name = "article_id") String articleId,
        @Column(name = "revision") int revision) implements Serializable {}
