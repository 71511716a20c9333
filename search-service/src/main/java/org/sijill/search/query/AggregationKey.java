package org.sijill.search.query;

/** The names of aggregations in a composed request, by which its answer is read. */
public final class AggregationKey {

    /** Inside a facet: the most frequent values, the selected ones among those that may be listed, and the articles without any. */
    public static final String VALUES = "values";

    public static final String SELECTED = "selected";

    /** Selected values that would not be listed if they were not selected. */
    public static final String SELECTED_BESIDE = "selectedBeside";

    /** Where the ids of {@link #SELECTED_BESIDE} stand, also those that no article has. */
    public static final String SELECTED_BESIDE_IDS = "/" + SELECTED_BESIDE + "/meta/ids";

    public static final String MISSING = "missing";

    /** Inside a facet: entities that articles may carry under several ids, counted under all of them at once. */
    public static final String MERGED = "merged";

    /** Inside a facet: each of these ids by itself. */
    public static final String EACH = "each";

    /** Inside the facet of actors: articles that name an actor of a type, by type. */
    public static final String TYPES = "types";

    /** Holds all date aggregations. */
    public static final String DATES = "dates";

    public static final String PUBLISHED_DAYS = "publishedDays";
    public static final String PUBLISHED_INSTANTS = "publishedInstants";
    public static final String PUBLISHED_MISSING = "publishedMissing";
    public static final String MENTIONED_MISSING = "mentionedMissing";

    /** In the request that counts copies: articles by story. */
    public static final String COPIES = "copies";

    private AggregationKey() {}

    /** The bars of mentioned dates of one width. */
    public static String mentioned(Interval interval) {
        return "mentioned-" + interval.wireName();
    }
}
