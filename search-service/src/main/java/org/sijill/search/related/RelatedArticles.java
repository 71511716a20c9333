package org.sijill.search.related;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.search.result.SearchResults.Label;

/**
 * Articles like one article.
 *
 * @param id the article
 * @param similar other stories, most similar first; of each story one article
 * @param copies articles that tell the same story in the same words
 */
@Schema(description = "Articles like one article")
public record RelatedArticles(String id, List<Related> similar, Copies copies) {

    public RelatedArticles {
        similar = List.copyOf(similar);
    }

    /**
     * Copies of a story.
     *
     * @param total how many there are beside the article itself
     * @param articles the earliest of them
     */
    public record Copies(long total, List<Related> articles) {}

    /**
     * An article that is like another.
     *
     * @param publishedAt as given: a date or a date-time with offset
     * @param score how similar; absent for copies
     * @param sharedActors actors that both name
     * @param sharedPlaces places that both name
     */
    public record Related(
            String id,
            @Nullable String externalId,
            @Nullable String title,
            String source,
            @Nullable String url,
            @Nullable String publishedAt,
            String storyId,
            @Nullable Double score,
            List<Label> sharedActors,
            List<Label> sharedPlaces) {}
}
