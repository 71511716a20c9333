package org.sijill.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles by id; the row is what every change of an article locks. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, String> {

    private static final String COPY = """
            select a.id, a.story_id from article a
            join article_revision r on r.article_id = a.id and r.revision = a.revision
            where r.sha256 = :sha256 and a.state = 'live' and a.id <> :id
            order by a.created_at, a.id limit 1""";

    Optional<Article> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The earliest other live article with exactly this text. */
    @Nullable
    Copy findCopy(String id, byte[] sha256) {
        @SuppressWarnings("unchecked") // A native query of two columns.
        List<Object[]> copies = getEntityManager()
                .createNativeQuery(COPY, Object[].class)
                .setParameter("id", id)
                .setParameter("sha256", sha256)
                .getResultList();
        if (copies.isEmpty()) {
            return null;
        }
        Object[] earliest = copies.getFirst();
        return new Copy((String) earliest[0], (String) earliest[1]);
    }

    /** An article with the same text, and the story that it belongs to. */
    record Copy(String articleId, String storyId) {}
}
