package org.sijill.search.query;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks. A query that exists is valid: the constructor refuses what cannot be answered, and
 * {@link SearchQueryReader} says to the reader why.
 *
 * @param text words in the query language; blank matches every article
 * @param published days of publication in {@code zone}; articles without a date are outside any range
 * @param mentioned days that the text speaks of
 * @param zone whose days are meant
 * @param size hits on a page, 0 to {@value #MOST_HITS}
 * @param facetSize values in each facet, 0 to {@value #MOST_FACET_VALUES}
 * @param interval width of the bars; null to choose it by what is found
 * @param after where the page begins: the sort values of the last hit before it; empty for the first page
 */
public record SearchQuery(
        String text,
        FacetFilter actors,
        FacetFilter places,
        FacetFilter sources,
        DayRange published,
        DayRange mentioned,
        MentionedMatch mentionedMatch,
        ZoneId zone,
        Sort sort,
        int size,
        int facetSize,
        @Nullable Interval interval,
        List<Object> after) {

    /** Longest query text, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    public static final int MOST_HITS = 100;
    public static final int MOST_FACET_VALUES = 1_000;

    public SearchQuery {
        require(size >= 0 && size <= MOST_HITS, "size");
        require(facetSize >= 0 && facetSize <= MOST_FACET_VALUES, "facetSize");
        after = List.copyOf(after);
    }

    /** The same query from its first page on: what a cursor is bound to. */
    SearchQuery fromTheStart() {
        return new SearchQuery(
                text, actors, places, sources, published, mentioned, mentionedMatch, zone, sort, 0, 0, null, List.of());
    }

    SearchQuery continuedAfter(List<Object> sortValues) {
        return new SearchQuery(
                text,
                actors,
                places,
                sources,
                published,
                mentioned,
                mentionedMatch,
                zone,
                sort,
                size,
                facetSize,
                interval,
                sortValues);
    }

    private static void require(boolean condition, String component) {
        if (!condition) {
            throw new IllegalArgumentException("A query that cannot be answered: " + component);
        }
    }
}
