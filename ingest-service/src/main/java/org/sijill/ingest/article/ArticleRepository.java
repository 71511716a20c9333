package org.sijill.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles by id; the row is what every change of an article locks. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, String> {

    private static final String INSERT = """
            insert into article (id, identity_key, source, language, story_id, revision, state, index_version,
                created_at, updated_at)
            values (:id, :key, :source, :language, :id, 0, 'live', 0, :now, :now)
            on conflict (id) do nothing""";

    private static final String COPY = """
            select a.id, a.story_id from article a
            join article_revision r on r.article_id = a.id and r.revision = a.revision
            where r.sha256 = :sha256 and a.state = 'live' and a.id <> :id
            order by a.created_at, a.id limit 1""";

    /** The row of a submission's identity, made if there is none, locked until the transaction ends. */
    Article lockOrInsert(Submission submission, Instant now) {
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("id", submission.id())
                .setParameter("key", submission.identityKey())
                .setParameter("source", submission.source())
                .setParameter("language", submission.language())
                .setParameter("now", now)
                .executeUpdate();
        return findById(submission.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Article> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The earliest other live article with exactly this text. Submissions of one text wait for each other here, so that
     * two that come at once do not miss each other.
     */
    @Nullable
    Copy findCopy(String id, byte[] sha256) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:digest, 0))")
                .setParameter("digest", HexFormat.of().formatHex(sha256))
                .getSingleResult();
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
