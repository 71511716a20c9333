package org.sijill.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.Published;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.article.KnownArticles.Copy;
import org.sijill.ingest.article.Sketches.Neighbour;
import org.sijill.text.similarity.Copies;
import org.sijill.text.similarity.TextSketch;

/**
 * Finds the story that an article belongs to: that of the articles with the same text, or with nearly the same text of
 * nearly the same time. An article that stands between two stories joins them; the name of one of them stays.
 */
@ApplicationScoped
class StoryPlaces {

    private final KnownArticles known;
    private final Sketches sketches;
    private final IngestConfig config;

    StoryPlaces(KnownArticles known, Sketches sketches, IngestConfig config) {
        this.known = known;
        this.sketches = sketches;
        this.config = config;
    }

    /**
     * Waits until no other transaction places articles that may be of the same stories, so that two that come at once do
     * not miss each other. To be called before any article is locked.
     */
    void lock(List<AnnotatedArticle> articles) {
        sketches.lock(articles);
    }

    /** Where articles belong; one that is not in the answer is alone. */
    Map<AnnotatedArticle, Place> places(List<AnnotatedArticle> articles, Map<String, KnownArticle> before) {
        Map<Integer, List<Copy>> copies =
                known.copies(articles.stream().map(AnnotatedArticle::sha256).toList());
        Batch batch = new Batch(sketches.neighbours(articles));
        Map<AnnotatedArticle, Place> places = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            AnnotatedArticle article = articles.get(i);
            Copy copy = copies.getOrDefault(i, List.of()).stream()
                    .filter(found -> !found.articleId().equals(article.id()))
                    .findFirst()
                    .orElse(null);
            places.put(article, batch.place(article, copy, before.get(article.id())));
        }
        return places;
    }

    private boolean areCopies(Neighbour neighbour, AnnotatedArticle article, TextSketch sketch) {
        Submission submission = article.submission();
        return !neighbour.articleId().equals(article.id())
                && Copies.are(
                        neighbour.sketch(),
                        sketch,
                        neighbour.source().equals(submission.source()),
                        day(neighbour.published()),
                        day(submission.publishedText()));
    }

    private @Nullable LocalDate day(@Nullable String published) {
        return published == null ? null : Published.parse(published).dayIn(config.timeZone());
    }

    /** Articles that come together may be copies of each other. */
    private final class Batch {

        private final Map<String, List<Neighbour>> neighbours;
        private final Map<Long, List<Neighbour>> placed = new HashMap<>();
        private final Map<ByteBuffer, Copy> texts = new HashMap<>();

        Batch(Map<String, List<Neighbour>> neighbours) {
            this.neighbours = neighbours;
        }

        Place place(AnnotatedArticle article, @Nullable Copy earlier, @Nullable KnownArticle before) {
            ByteBuffer text = ByteBuffer.wrap(article.sha256());
            Copy copy = earlier == null ? texts.get(text) : earlier;
            Set<String> stories = stories(article);
            if (copy != null) {
                stories.add(copy.storyId());
            }
            String story = story(article, before, stories);
            Set<String> joined = new HashSet<>(stories);
            joined.remove(story);
            note(article, story);
            texts.putIfAbsent(text, new Copy(article.id(), story));
            return new Place(story, Set.copyOf(joined), copy == null ? null : copy.articleId());
        }

        /** A story that it is in already keeps its name if it can; else the one that comes first by its name. */
        private static String story(AnnotatedArticle article, @Nullable KnownArticle before, Set<String> stories) {
            if (before != null && (stories.isEmpty() || stories.contains(before.storyId()))) {
                return stories.isEmpty() && !before.storyId().equals(article.id()) ? article.id() : before.storyId();
            }
            return stories.stream().sorted().findFirst().orElse(article.id());
        }

        private Set<String> stories(AnnotatedArticle article) {
            Set<String> stories = new HashSet<>();
            TextSketch sketch = article.sketch();
            if (sketch == null) {
                return stories;
            }
            List<Neighbour> candidates = new ArrayList<>(neighbours.getOrDefault(article.id(), List.of()));
            for (long band : sketch.bands()) {
                candidates.addAll(placed.getOrDefault(band, List.of()));
            }
            for (Neighbour neighbour : candidates) {
                if (areCopies(neighbour, article, sketch)) {
                    stories.add(neighbour.storyId());
                }
            }
            return stories;
        }

        private void note(AnnotatedArticle article, String story) {
            Optional.ofNullable(article.sketch()).ifPresent(sketch -> {
                Submission submission = article.submission();
                Neighbour self =
                        new Neighbour(article.id(), story, submission.source(), submission.publishedText(), sketch);
                for (long band : sketch.bands()) {
                    placed.computeIfAbsent(band, none -> new ArrayList<>()).add(self);
                }
            });
        }
    }

    /**
     * Where an article belongs.
     *
     * @param storyId the story
     * @param joined other stories that turn out to be the same one
     * @param duplicateOf an earlier live article with exactly the same text
     */
    record Place(
            String storyId, Set<String> joined, @Nullable String duplicateOf) {}
}
