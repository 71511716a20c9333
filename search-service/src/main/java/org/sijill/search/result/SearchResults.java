package org.sijill.search.result;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.query.Interval;

/**
 * What a search found. Total and facets count articles.
 *
 * @param tookMs milliseconds that Elasticsearch worked
 * @param nextCursor where the next page begins; absent on the last one
 */
@Schema(description = "What a search found. Total and facets count articles.")
public record SearchResults(
        Total total,
        long tookMs,
        List<Hit> hits,
        Facets facets,
        @Nullable String nextCursor) {

    /**
     * How many articles match.
     *
     * @param relation {@code eq}: exactly that many
     */
    public record Total(
            long value, @Schema(enumeration = {"eq", "gte"}) String relation) {}

    /**
     * One article.
     *
     * @param publishedAt as given: a date or a date-time with offset
     * @param score how well it matches; absent in other orders than relevance
     */
    public record Hit(
            String id,
            @Nullable String externalId,
            @Nullable String title,
            String source,
            @Nullable String url,
            @Nullable String publishedAt,
            String storyId,
            @Nullable Double score,
            Highlights highlights,
            List<Label> actors,
            List<Label> places) {}

    /**
     * Passages with the matches in {@code <em>}; everything else is escaped for HTML.
     *
     * @param dates where the text speaks of a day in the range that was asked for; empty without such a range
     */
    @Schema(description = "Passages with the matches in <em>; everything else is escaped for HTML")
    public record Highlights(List<String> title, List<String> body, List<String> dates) {}

    /** An entity's id and Arabic label. */
    public record Label(String id, String label) {}

    /** All facets of the result. */
    public record Facets(Facet<ActorValue> actors, Facet<PlaceValue> places, Facet<SourceValue> sources, Dates dates) {}

    /**
     * One facet. Its counts ignore its own selection and obey all others.
     *
     * @param missing articles without any value
     * @param other the counts of all values that are not listed, added up
     * @param countError how far a count may be too low; 0 when all are exact
     */
    public record Facet<V>(List<V> values, long missing, long other, long countError) {}

    /** Articles that name an actor. */
    public record ActorValue(String id, String label, String labelEn, String type, long count, boolean selected) {}

    /**
     * Articles that name a place or one inside it.
     *
     * @param children the places directly inside it, as far as they are listed, without children of their own
     */
    public record PlaceValue(
            String id,
            String label,
            String labelEn,
            String type,
            @Nullable Location location,
            long count,
            boolean selected,
            List<PlaceValue> children) {}

    /** Articles of a source. */
    public record SourceValue(String id, String label, long count, boolean selected) {}

    /** Both date histograms. */
    public record Dates(Histogram published, Histogram mentioned) {}

    /**
     * Articles over time.
     *
     * @param interval the width of a bar
     * @param buckets bars in order of time; empty ones included unless they span more than 400
     * @param missing articles without such a date
     * @param truncated present and true when there were more bars than an answer holds; the latest are listed
     */
    public record Histogram(
            Interval interval,
            List<Bar> buckets,
            long missing,
            @Nullable Boolean truncated) {}

    /**
     * One bar.
     *
     * @param from its first day
     */
    public record Bar(LocalDate from, long count) {}
}
