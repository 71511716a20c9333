package org.sijill.search.query;

import java.time.LocalDate;
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
 * @param today the day on which the first page was asked for; the pages after it count back from the same day
 * @param fold whether copies of a story are one hit; only in the order of relevance
 * @param size hits on a page, 0 to {@value #MOST_HITS}
 * @param facetSize values in each facet, 0 to {@value #MOST_FACET_VALUES}
 * @param interval width of the bars; null to choose it by what is found
 * @param expand whether names are also looked for by their other names and by their sound
 * @param detail what of the answer is shown
 * @param after where the page begins: the sort values of the last hit before it; empty for the first page
 * @param generation the index that the page before came from; null for the first page
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
        LocalDate today,
        Sort sort,
        boolean fold,
        int size,
        int facetSize,
        @Nullable Interval interval,
        boolean expand,
        AnswerDetail detail,
        List<Object> after,
        @Nullable String generation) {

    /** Longest query text, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    public static final int MOST_HITS = 100;
    public static final int MOST_FACET_VALUES = 1_000;

    /** Elasticsearch reaches no further when hits are folded. */
    public static final int MOST_FOLDED = 10_000;

    public SearchQuery {
        require(!fold || sort == Sort.RELEVANCE, "fold");
        require(size >= 0 && size <= MOST_HITS, "size");
        require(facetSize >= 0 && facetSize <= MOST_FACET_VALUES, "facetSize");
        after = List.copyOf(after);
    }

    /** The same query from its first page on: what a cursor is bound to. */
    SearchQuery fromTheStart() {
        return new SearchQuery(
                text,
                actors,
                places,
                sources,
                published,
                mentioned,
                mentionedMatch,
                zone,
                today,
                sort,
                fold,
                0,
                0,
                null,
                expand,
                AnswerDetail.PLAIN,
                List.of(),
                null);
    }

    /** Whether every article matches. */
    boolean restrictsNothing() {
        return text.isBlank()
                && actors.equals(FacetFilter.EMPTY)
                && places.equals(FacetFilter.EMPTY)
                && sources.equals(FacetFilter.EMPTY)
                && published.isOpen()
                && mentioned.isOpen();
    }

    /**
     * Whether the page after the one before cannot be found in this index: scores of one index say nothing in another,
     * while dates and ids are the same in all.
     */
    public boolean isStaleIn(String index) {
        return sort == Sort.RELEVANCE && generation != null && !generation.equals(index);
    }

    /** The same question in other words, from its first page on. */
    public SearchQuery withText(String other) {
        return new SearchQuery(
                other,
                actors,
                places,
                sources,
                published,
                mentioned,
                mentionedMatch,
                zone,
                today,
                sort,
                fold,
                size,
                facetSize,
                interval,
                expand,
                detail,
                List.of(),
                null);
    }

    SearchQuery continuedAfter(List<Object> sortValues, @Nullable String index) {
        return new SearchQuery(
                text,
                actors,
                places,
                sources,
                published,
                mentioned,
                mentionedMatch,
                zone,
                today,
                sort,
                fold,
                size,
                facetSize,
                interval,
                expand,
                detail,
                sortValues,
                index);
    }

    /** How many hits lie before the page, when hits are folded. */
    public int offset() {
        return fold && !after.isEmpty() && after.getFirst() instanceof Long offset ? Math.toIntExact(offset) : 0;
    }

    private static void require(boolean condition, String component) {
        if (!condition) {
            throw new IllegalArgumentException("A query that cannot be answered: " + component);
        }
    }
}
