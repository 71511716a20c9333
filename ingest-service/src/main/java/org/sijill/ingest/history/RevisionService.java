package org.sijill.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.TextForm;
import org.sijill.ingest.history.RevisionStore.Head;

/** What can be asked of the history of an article. Every answer is 404 for an unknown article, 410 after its takedown. */
@ApplicationScoped
class RevisionService {

    private final RevisionStore store;

    RevisionService(RevisionStore store) {
        this.store = store;
    }

    /**
     * A part of the history, newest first.
     *
     * @param before the revision before which it begins; null to begin with the newest
     */
    RevisionPage page(String id, @Nullable Integer before, int size) {
        Head head = head(id);
        List<RevisionSummary> revisions = store.page(id, before == null ? Integer.MAX_VALUE : before, size);
        int last = revisions.isEmpty() ? 1 : revisions.getLast().revision();
        return new RevisionPage(id, head.revision(), revisions, last > 1 ? last : null);
    }

    RevisionView view(String id, int revision, TextForm form) {
        head(id);
        return RevisionView.of(id, find(id, revision), form);
    }

    /** @param from the revision to compare with; null for the one before */
    RevisionDiff diff(String id, int revision, @Nullable Integer from, TextForm form) {
        head(id);
        Revision after = find(id, revision);
        if (from == null && revision == 1) {
            throw Problems.invalidField("from", "is required, because there is nothing before the first revision");
        }
        Revision before = find(id, from == null ? revision - 1 : from);
        return RevisionDiff.of(id, before, after, form);
    }

    private Head head(String id) {
        Head head = store.head(id).orElseThrow(() -> Problems.notFound("there is no article of this id"));
        if (head.removalReason() != null) {
            throw Problems.gone("the article was taken down: " + head.removalReason());
        }
        return head;
    }

    private Revision find(String id, int revision) {
        return store.find(id, revision).orElseThrow(() -> Problems.notFound("the article has no revision " + revision));
    }
}
