package org.sijill.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Annotations by article and revision. */
@ApplicationScoped
class AnnotationRepository implements PanacheRepositoryBase<StoredAnnotation, RevisionId> {

    void erase(String articleId) {
        delete("id.articleId", articleId);
    }
}
