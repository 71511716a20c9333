package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.ArticleRows.Change;
import org.sijill.ingest.article.FreshArticles.Committed;
import org.sijill.ingest.article.StoryPlaces.Place;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;
import org.sijill.ingest.outbox.Outbox;

/** Keeps any number of articles in the caller's transaction, together with their announcement to the index. */
@ApplicationScoped
class ArticleBatches {

    private final KnownArticles known;
    private final StoryPlaces stories;
    private final Sketches sketches;
    private final ArticleRows rows;
    private final Outbox outbox;
    private final Event<Committed> committed;
    private final Clock clock;

    ArticleBatches(
            KnownArticles known,
            StoryPlaces stories,
            Sketches sketches,
            ArticleRows rows,
            Outbox outbox,
            Event<Committed> committed,
            Clock clock) {
        this.known = known;
        this.stories = stories;
        this.sketches = sketches;
        this.rows = rows;
        this.outbox = outbox;
        this.committed = committed;
        this.clock = clock;
    }

    /**
     * Keeps articles, each as the newest revision of its identity.
     *
     * @param importJob the import that they come from
     * @return what became of each, in their order
     */
    @Transactional(TxType.MANDATORY)
    List<SavedArticle> save(List<AnnotatedArticle> articles, @Nullable String importJob) {
        stories.lock(articles);
        Instant now = clock.instant();
        SavedArticle[] saved = new SavedArticle[articles.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            List<Integer> round = distinct(articles, open);
            saveDistinct(articles, round, saved, now, importJob);
            open.removeAll(new HashSet<>(round));
        }
        return List.of(saved);
    }

    /** The first of each identity; the rest have to see what became of those. */
    private static List<Integer> distinct(List<AnnotatedArticle> articles, List<Integer> open) {
        Set<String> ids = new HashSet<>();
        return open.stream().filter(i -> ids.add(articles.get(i).id())).toList();
    }

    private void saveDistinct(
            List<AnnotatedArticle> articles,
            List<Integer> round,
            SavedArticle[] saved,
            Instant now,
            @Nullable String importJob) {
        List<AnnotatedArticle> batch = round.stream().map(articles::get).toList();
        Map<String, KnownArticle> before =
                known.lock(batch.stream().map(AnnotatedArticle::id).toList());
        Map<AnnotatedArticle, Place> places = stories.places(batch, before);
        Map<Integer, Change> changes = new LinkedHashMap<>();
        List<Place> joined = new ArrayList<>();
        for (int i : round) {
            AnnotatedArticle article = articles.get(i);
            KnownArticle is = before.get(article.id());
            Place place = Objects.requireNonNull(places.get(article));
            if (is != null && (is.removalReason() != null || is.isCurrent(article.checked()))) {
                saved[i] = left(is, place);
            } else {
                joined.add(place);
                changes.put(i, new Change(article, is, place.storyId()));
                saved[i] = changed(changes.get(i), place);
            }
        }
        write(List.copyOf(changes.values()), now, importJob);
        join(joined);
    }

    /** Articles of stories that have turned out to be one are sent to the index again. */
    private void join(List<Place> places) {
        JoinedStories stories = new JoinedStories();
        places.forEach(place -> place.joined().forEach(story -> stories.join(story, place.storyId())));
        Map<String, String> names = stories.names();
        if (!names.isEmpty()) {
            List<String> renamed = rows.join(names);
            if (!renamed.isEmpty()) {
                outbox.enqueueAll(renamed, null);
            }
        }
    }

    private void write(List<Change> changes, Instant now, @Nullable String importJob) {
        if (changes.isEmpty()) {
            return;
        }
        rows.insert(changes.stream().filter(change -> change.known() == null).toList(), now);
        rows.update(changes.stream().filter(change -> change.known() != null).toList(), now);
        rows.insertRevisions(changes, now);
        rows.insertAnnotations(changes, now);
        sketches.replace(changes);
        committed.fire(new Committed(changes.stream()
                .map(change -> change.article().fresh(change.indexVersion()))
                .toList()));
        outbox.enqueueAll(changes.stream().map(Change::id).toList(), importJob);
    }

    private static SavedArticle left(KnownArticle is, Place place) {
        return new SavedArticle(
                is.id(), is.revision(), is.indexVersion(), Outcome.UNCHANGED, is.removalReason(), place.duplicateOf());
    }

    private static SavedArticle changed(Change change, Place place) {
        return new SavedArticle(
                change.id(),
                change.revision(),
                change.indexVersion(),
                change.known() == null ? Outcome.CREATED : Outcome.UPDATED,
                null,
                place.duplicateOf());
    }
}
