package org.sijill.search.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.query.Interval;

/**
 * What a search found. Total and facets count articles.
 *
 * @param tookMs milliseconds that Elasticsearch worked
 * @param partial present when the answer is not whole, and why
 * @param expansions what the words name that was also looked for by other names or by sound; absent when nothing was
 * @param didYouMean present when nothing was found and another text would find something
 * @param nextCursor where the next page begins; absent on the last one
 */
@Schema(description = "What a search found. Total and facets count articles.")
public record SearchResults(
        Total total,
        long tookMs,
        @Nullable Partial partial,
        @Nullable List<Expansion> expansions,
        List<Hit> hits,
        Facets facets,
        @Nullable DidYouMean didYouMean,
        @Nullable String nextCursor) {

    /** The same with a proposal for another text. */
    public SearchResults with(DidYouMean meant) {
        return new SearchResults(total, tookMs, partial, expansions, hits, facets, meant, nextCursor);
    }

    /** The same, saying how the text was expanded. */
    public SearchResults expandedBy(List<Expansion> expanded) {
        return expanded.isEmpty()
                ? this
                : new SearchResults(total, tookMs, partial, expanded, hits, facets, didYouMean, nextCursor);
    }

    /**
     * What a part of the text was also looked for by; {@code expand=false} leaves it out.
     *
     * @param words the part, as it was written
     * @param names other names of the same; empty when it was looked for by its sound
     * @param bySound whether Arabic words that sound like it were looked for
     */
    public record Expansion(String words, List<String> names, boolean bySound) {}

    /** The same with the number of copies of each hit, by the id of its story. */
    public SearchResults withCopies(Map<String, Long> copies) {
        List<Hit> counted = hits.stream()
                .map(hit -> hit.withCopies(copies.getOrDefault(hit.storyId(), 1L)))
                .toList();
        return new SearchResults(total, tookMs, partial, expansions, counted, facets, didYouMean, nextCursor);
    }

    /**
     * How many articles match.
     *
     * @param relation {@code eq}: exactly that many; {@code gte}: at least so many, the answer is partial
     */
    public record Total(
            long value, @Schema(enumeration = {"eq", "gte"}) String relation) {}

    /**
     * One article.
     *
     * @param publishedAt as given: a date or a date-time with offset
     * @param score how well it matches; absent in other orders than relevance
     * @param matches why it matches; absent unless {@code explain=true}
     * @param copies articles of its story that match, itself included; absent when hits are not folded
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
            List<Label> places,
            @Nullable List<Match> matches,
            @Nullable Long copies) {

        Hit withCopies(long count) {
            return new Hit(
                    id,
                    externalId,
                    title,
                    source,
                    url,
                    publishedAt,
                    storyId,
                    score,
                    highlights,
                    actors,
                    places,
                    matches,
                    count);
        }
    }

    /**
     * One reason why an article matches. A word is looked for in several forms and by other names; the first match of
     * a word is the one that its score counts.
     *
     * @param kind {@code word}, {@code phrase}, {@code name} (another name of what was asked for), {@code sound}
     *     (an Arabic word that sounds like it), {@code prefix}, {@code near} (two words beside each other), {@code source}, or a selected {@code actor} or {@code place}
     * @param text what was looked for; for a selection the name of what the article names
     * @param of what it stands for: a word of the query, or the id that was selected; absent for the words themselves
     * @param view how forgivingly words were compared; absent where several ways were tried at once
     * @param score what it adds at most; absent for selections
     */
    @Schema(description = "One reason why an article matches")
    public record Match(
            @Schema(enumeration = {"word", "phrase", "name", "sound", "prefix", "near", "source", "actor", "place"})
            String kind,

            String text,
            @Nullable String of,

            @Schema(enumeration = {"exact", "peeled", "stem"}) @Nullable
            String view,

            @Nullable Double score) {}

    /**
     * Passages with the matches in {@code <em>}; everything else is escaped for HTML.
     *
     * @param dates where the text speaks of a day in the range that was asked for; empty without such a range
     */
    @Schema(description = "Passages with the matches in <em>; everything else is escaped for HTML")
    public record Highlights(List<String> title, List<String> body, List<String> dates) {}

    /** An entity's id and Arabic label. */
    public record Label(String id, String label) {}

    /**
     * All facets of the result.
     *
     * @param actorTypes articles by the types of the actors that they name, as in the facet of actors; present when it
     *     was asked for. Actors that only rules know have a type in their own label and are not counted here
     */
    public record Facets(
            Facet<ActorValue> actors,
            @Nullable List<ActorTypeValue> actorTypes,
            Facet<PlaceValue> places,
            Facet<SourceValue> sources,
            Dates dates) {}

    /** Articles that name an actor of a type. */
    public record ActorTypeValue(String type, String label, String labelEn, long count) {}

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
     * @param parent the place that it lies directly in, listed or not, from which a tree of any depth can be made
     * @param children the places directly inside it, as far as they are listed, without children of their own
     */
    public record PlaceValue(
            String id,
            String label,
            String labelEn,
            String type,
            @Nullable String parent,
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
