package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.alert.AlertMatches;
import org.sijill.ingest.article.ArticleRepository.Copy;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;
import org.sijill.ingest.directory.ProvisionalNames;
import org.sijill.ingest.outbox.DeadLetters;
import org.sijill.ingest.outbox.Outbox;

/** Every change of an article, each in one transaction together with its announcement to the index. */
@ApplicationScoped
class ArticleStore {

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final AnnotationRepository annotations;
    private final AnnotationJson json;
    private final ArticleBatches batches;
    private final Sketches sketches;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final Event<ArticleTakenDown> takenDown;
    private final AlertMatches alerts;
    private final ProvisionalNames provisionalNames;
    private final Clock clock;

    ArticleStore(
            ArticleRepository articles,
            RevisionRepository revisions,
            AnnotationRepository annotations,
            AnnotationJson json,
            ArticleBatches batches,
            Sketches sketches,
            Outbox outbox,
            DeadLetters deadLetters,
            Event<ArticleTakenDown> takenDown,
            AlertMatches alerts,
            ProvisionalNames provisionalNames,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.annotations = annotations;
        this.json = json;
        this.batches = batches;
        this.sketches = sketches;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.takenDown = takenDown;
        this.alerts = alerts;
        this.provisionalNames = provisionalNames;
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
    Saved save(AnnotatedArticle article) {
        SavedArticle saved = batches.save(List.of(article), null).getFirst();
        if (saved.isRefused()) {
            throw Problems.gone("the article was taken down: " + saved.removalReason());
        }
        return new Saved(saved.id(), saved.revision(), saved.indexVersion(), saved.outcome(), saved.duplicateOf());
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
            provisionalNames.forget(id);
            sketches.erase(List.of(id));
            annotations.erase(id);
            revisions.erase(id);
            article.state = Article.REMOVED;
            article.removalReason = reason;
            article.url = null;
            article.published = null;
            article.indexVersion++;
            article.updatedAt = clock.instant();
            deadLetters.forget(id);
            takenDown.fire(new ArticleTakenDown(id));
            alerts.erase(id);
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
                && Arrays.equals(current.sha256, submission.digest())
                && Objects.equals(article.externalId, submission.externalId())
                && Objects.equals(article.url, submission.url())
                && Objects.equals(article.published, submission.publishedText())
                && article.language.equals(submission.language());
    }

    private @Nullable Copy copyOf(Article article) {
        ArticleRevision current = revisions.findById(new RevisionId(article.id, article.revision));
        return articles.findCopy(article.id, current.sha256);
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
