package org.sijill.index;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document of the article index: either a live article or the tombstone of a takedown. A takedown is indexed and
 * never deleted, because Elasticsearch forgets the version of a deleted document after {@code index.gc_deletes} and a
 * late write would bring the article back.
 */
public sealed interface IndexedArticle {

    /** The article's public id, the document's {@code _id}. */
    String id();

    /** The external version; Elasticsearch refuses anything that is not newer than what it has. */
    long indexVersion();

    /**
     * An article that readers see.
     *
     * @param title canonical title, null when the article has none
     * @param body canonical body
     * @param places ids of the named places and all their ancestors
     * @param placesNamed ids of the places that the text itself names
     * @param mentioned the dates that the text speaks of
     * @param datePassages where it does, for showing
     */
    record Live(
            String id,
            long indexVersion,
            Instant indexedAt,
            int revision,
            String storyId,
            @Nullable String externalId,
            String source,
            @Nullable String url,
            String language,
            @Nullable Published published,
            @Nullable String title,
            String body,
            Set<String> actors,
            Set<String> places,
            Set<String> placesNamed,
            List<MentionedDate> mentioned,
            List<DatePassage> datePassages)
            implements IndexedArticle {

        public Live {
            actors = inOrder(actors);
            places = inOrder(places);
            placesNamed = inOrder(placesNamed);
            mentioned = List.copyOf(mentioned);
            datePassages = List.copyOf(datePassages);
        }

        /** Unlike {@link Set#copyOf}: hits show entities in the order of the text. */
        private static Set<String> inOrder(Set<String> ids) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        }
    }

    /** What remains of an article after its takedown: that it was here, and at which version it went. */
    record Tombstone(String id, long indexVersion, Instant indexedAt) implements IndexedArticle {}
}
