package org.sijill.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was found in one revision, as JSON ({@link org.sijill.ingest.annotation.Annotations}). */
@Entity
@Table(name = "annotation")
class StoredAnnotation {

    @EmbeddedId
    RevisionId id;

    @Column(name = "annotator_version")
    int annotatorVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    String mentions;

    /** The entities among them, by which an entity's articles are found. */
    String[] refs;

    @Column(name = "annotated_at")
    Instant annotatedAt;
}
