package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Annotator;
import org.sijill.ingest.article.ArticleRepository.Copy;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;
import org.sijill.ingest.outbox.Outbox;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.identity.Digests;

/** Every change of an article, each in one transaction together with its announcement to the index. */
@ApplicationScoped
class ArticleStore {

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final AnnotationRepository annotations;
    private final AnnotationJson json;
    private final Outbox outbox;
    private final Clock clock;

    ArticleStore(
            ArticleRepository articles,
            RevisionRepository revisions,
            AnnotationRepository annotations,
            AnnotationJson json,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.annotations = annotations;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether a submission says what is kept already; spares the annotation of what comes again and again. */
    @Transactional
    @Nullable
    Saved unchanged(Submission submission) {
        Article article = articles.findById(submission.id());
        if (article == null) {
            return null;
        }
        refuseRemoved(article);
        return isCurrent(article, submission) ? saved(article, Outcome.UNCHANGED, copyOf(article)) : null;
    }

    /** Keeps a submission as the article's newest revision. */
    @Transactional
    Saved save(Submission submission, Annotations found) {
        Instant now = clock.instant();
        Article article = articles.lockOrInsert(submission, now);
        refuseRemoved(article);
        if (article.revision > 0 && isCurrent(article, submission)) {
            return saved(article, Outcome.UNCHANGED, copyOf(article));
        }
        byte[] sha256 = digest(submission);
        Copy copy = articles.findCopy(article.id, sha256);
        Outcome outcome = article.revision == 0 ? Outcome.CREATED : Outcome.UPDATED;
        article.externalId = submission.externalId();
        article.url = submission.url();
        article.published = publishedText(submission);
        article.language = submission.language();
        article.storyId = copy == null ? article.id : copy.storyId();
        article.revision++;
        article.indexVersion++;
        article.updatedAt = now;
        persistRevision(article, submission, sha256, now);
        persistAnnotation(article, found, now);
        outbox.enqueue(article.id);
        return saved(article, outcome, copy);
    }

    /** Everything of an article as it is now. */
    @Transactional
    Optional<StoredArticle> find(String id) {
        Article article = articles.findById(id);
        if (article == null) {
            return Optional.empty();
        }
        refuseRemoved(article);
        RevisionId current = new RevisionId(id, article.revision);
        ArticleRevision revision = revisions.findById(current);
        StoredAnnotation annotation = annotations.findById(current);
        if (revision == null || annotation == null) {
            // Taken down between the reads.
            throw Problems.gone("the article was taken down");
        }
        return Optional.of(new StoredArticle(article, revision, json.read(annotation.mentions)));
    }

    /**
     * Erases an article's text and everything made from it; its identity and the reason remain. A second takedown
     * changes nothing and keeps the first reason.
     */
    @Transactional
    Optional<Saved> remove(String id, String reason) {
        Optional<Article> found = articles.lock(id);
        found.filter(article -> !article.isRemoved()).ifPresent(article -> {
            annotations.erase(id);
            revisions.erase(id);
            article.state = Article.REMOVED;
            article.removalReason = reason;
            article.url = null;
            article.published = null;
            article.indexVersion++;
            article.updatedAt = clock.instant();
            outbox.forgetErrors(id);
            outbox.enqueue(id);
        });
        return found.map(article -> saved(article, Outcome.UPDATED, null));
    }

    private static void refuseRemoved(Article article) {
        if (article.isRemoved()) {
            throw Problems.gone("the article was taken down: " + article.removalReason);
        }
    }

    private boolean isCurrent(Article article, Submission submission) {
        ArticleRevision current = revisions.findById(new RevisionId(article.id, article.revision));
        return current != null
                && Arrays.equals(current.sha256, digest(submission))
                && Objects.equals(article.externalId, submission.externalId())
                && Objects.equals(article.url, submission.url())
                && Objects.equals(article.published, publishedText(submission))
                && article.language.equals(submission.language());
    }

    private @Nullable Copy copyOf(Article article) {
        ArticleRevision current = revisions.findById(new RevisionId(article.id, article.revision));
        return articles.findCopy(article.id, current.sha256);
    }

    private void persistRevision(Article article, Submission submission, byte[] sha256, Instant now) {
        ArticleRevision revision = new ArticleRevision();
        revision.id = new RevisionId(article.id, article.revision);
        revision.rawTitle = submission.title();
        revision.rawBody = submission.body();
        revision.sha256 = sha256;
        revision.url = submission.url();
        revision.published = publishedText(submission);
        revision.language = submission.language();
        revision.receivedAt = now;
        revision.canonicalizerVersion = Canonicalizer.VERSION;
        revisions.persist(revision);
    }

    private void persistAnnotation(Article article, Annotations found, Instant now) {
        StoredAnnotation annotation = new StoredAnnotation();
        annotation.id = new RevisionId(article.id, article.revision);
        annotation.annotatorVersion = Annotator.VERSION;
        annotation.mentions = json.write(found);
        annotation.annotatedAt = now;
        annotations.persist(annotation);
    }

    private static byte[] digest(Submission submission) {
        return Digests.sha256(submission.title() == null ? "" : submission.title(), submission.body());
    }

    private static @Nullable String publishedText(Submission submission) {
        return submission.published() == null ? null : submission.published().text();
    }

    private static Saved saved(Article article, Outcome outcome, @Nullable Copy copy) {
        return new Saved(
                article.id, article.revision, article.indexVersion, outcome, copy == null ? null : copy.articleId());
    }

    /** What is committed after a change. */
    record Saved(
            String id,
            int revision,
            long indexVersion,
            Outcome outcome,
            @Nullable String duplicateOf) {}
}
