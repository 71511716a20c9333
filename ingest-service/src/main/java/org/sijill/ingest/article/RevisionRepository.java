package org.sijill.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Revisions by article and number. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<ArticleRevision, RevisionId> {

    void erase(String articleId) {
        delete("id.articleId", articleId);
    }
}
