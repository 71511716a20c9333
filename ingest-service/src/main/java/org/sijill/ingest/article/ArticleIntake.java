package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.index.Published;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.analysis.AnalysisService;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;
import org.sijill.ingest.outbox.Backlog;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.identity.ArticleIdentity;
import org.sijill.text.similarity.TextSketch;

/** The way in, step by step, for whoever has many articles: check, look, annotate, save. */
@ApplicationScoped
public class ArticleIntake {

    private final AnalysisService analysis;
    private final KnownArticles known;
    private final ArticleBatches batches;
    private final Backlog backlog;
    private final AnnotationJson json;
    private final ZoneId zone;

    ArticleIntake(
            AnalysisService analysis,
            KnownArticles known,
            ArticleBatches batches,
            Backlog backlog,
            AnnotationJson json,
            IngestConfig config) {
        this.analysis = analysis;
        this.known = known;
        this.batches = batches;
        this.backlog = backlog;
        this.json = json;
        this.zone = config.timeZone();
    }

    /**
     * Checks a draft.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming every field that is wrong and why
     */
    public CheckedArticle check(ArticleDraft draft) {
        return new CheckedArticle(Submission.of(draft));
    }

    /** The id of the article that a draft speaks of, also where it is not valid otherwise; empty when it does not say. */
    public Optional<String> identify(ArticleDraft draft) {
        String source = draft.source();
        if (source == null || source.isBlank()) {
            return Optional.empty();
        }
        try {
            String body = draft.body() == null ? "" : draft.body();
            return Optional.of(ArticleIdentity.id(
                    ArticleIdentity.key(source, draft.externalId(), draft.url(), draft.title(), body)));
        } catch (IllegalArgumentException without) {
            return Optional.empty();
        }
    }

    /**
     * Those articles that need not be annotated, because they are kept as they are or were taken down.
     *
     * @return what became of them, by id
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Map<String, SavedArticle> settled(Collection<CheckedArticle> articles) {
        Map<String, KnownArticle> found =
                known.find(articles.stream().map(CheckedArticle::id).toList());
        Map<String, SavedArticle> settled = new HashMap<>();
        for (CheckedArticle article : articles) {
            KnownArticle is = found.get(article.id());
            if (is != null && (is.removalReason() != null || is.isCurrent(article))) {
                settled.put(
                        is.id(),
                        new SavedArticle(
                                is.id(),
                                is.revision(),
                                is.indexVersion(),
                                Outcome.UNCHANGED,
                                is.removalReason(),
                                null));
            }
        }
        return settled;
    }

    /** Works out everything that takes time: canonical text, annotation and sketch. Touches nothing; safe for many threads. */
    public AnnotatedArticle annotate(CheckedArticle article) {
        Submission submission = article.submission();
        CanonicalText title = submission.title() == null ? null : Canonicalizer.canonicalize(submission.title());
        CanonicalText body = Canonicalizer.canonicalize(submission.body());
        Annotations found = analysis.annotate(title, body, anchor(submission.published()));
        return new AnnotatedArticle(
                article,
                title == null ? null : title.text(),
                body.text(),
                found,
                json.write(found),
                TextSketch.of(body.text()));
    }

    /**
     * Keeps articles in the caller's transaction, each as the newest revision of its identity.
     *
     * @return what became of each, in their order
     */
    @Transactional(TxType.MANDATORY)
    public List<SavedArticle> save(List<AnnotatedArticle> articles, String importJob) {
        return batches.save(articles, importJob);
    }

    /** Whether many articles of an import wait for the index, and the index takes them. */
    public boolean isFarAhead(String importJob) {
        return backlog.isLong(importJob);
    }

    private @Nullable LocalDate anchor(@Nullable Published published) {
        return published == null ? null : published.dayIn(zone);
    }
}
