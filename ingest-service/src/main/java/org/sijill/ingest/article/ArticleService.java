package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.analysis.AnalysisService;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.article.ArticleStore.Saved;

/** What can be done with articles: submit, look at, take down. */
@ApplicationScoped
class ArticleService {

    private final ArticleStore store;
    private final AnalysisService analysis;
    private final IndexVisibility visibility;
    private final ArticleIntake intake;

    ArticleService(ArticleStore store, AnalysisService analysis, IndexVisibility visibility, ArticleIntake intake) {
        this.store = store;
        this.analysis = analysis;
        this.visibility = visibility;
        this.intake = intake;
    }

    /**
     * Keeps an article. When this returns it is committed.
     *
     * @param wait whether to wait until a search finds it
     */
    SubmissionAnswer submit(Submission submission, boolean wait) {
        Saved known = store.unchanged(submission);
        Saved saved = known == null ? save(new CheckedArticle(submission)) : known;
        // What was committed a moment ago cannot be found yet; only what was known before is worth a look.
        boolean indexed = wait
                ? visibility.await(saved.id(), saved.indexVersion())
                : known != null && visibility.sees(saved.id(), saved.indexVersion());
        return new SubmissionAnswer(saved.id(), saved.revision(), saved.outcome(), saved.duplicateOf(), indexed);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 410 when it was taken down */
    ArticleView view(String id) {
        StoredArticle stored = find(id);
        Annotations found = stored.annotations();
        return ArticleView.of(
                stored, analysis.actors(found), analysis.places(found), AnalysisService.dates(found.body()));
    }

    RawArticleView raw(String id) {
        return RawArticleView.of(find(id));
    }

    /**
     * Takes an article down.
     *
     * @return whether a search no longer finds it already
     */
    boolean takeDown(String id, String reason) {
        Saved removed = store.remove(id, reason).orElseThrow(ArticleService::unknown);
        return visibility.awaitEverywhere(removed.id(), removed.indexVersion());
    }

    private StoredArticle find(String id) {
        return store.find(id).orElseThrow(ArticleService::unknown);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("there is no article of this id");
    }

    private Saved save(CheckedArticle article) {
        AnnotatedArticle annotated = intake.annotate(article);
        return Repetition.of(() -> store.save(annotated));
    }
}
