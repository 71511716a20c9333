package org.sijill.search.query;

/** The names of aggregations in a composed request, by which its answer is read. */
public final class AggregationKey {

    /** Inside a facet: the most frequent values, the selected values, and the articles without any. */
    public static final String VALUES = "values";

    public static final String SELECTED = "selected";
    public static final String MISSING = "missing";

    /** Holds all date aggregations. */
    public static final String DATES = "dates";

    public static final String PUBLISHED_DAYS = "publishedDays";
    public static final String PUBLISHED_INSTANTS = "publishedInstants";
    public static final String PUBLISHED_MISSING = "publishedMissing";
    public static final String MENTIONED_MISSING = "mentionedMissing";

    private AggregationKey() {}

    /** The bars of mentioned dates of one width. */
    public static String mentioned(Interval interval) {
        return "mentioned-" + interval.wireName();
    }
}
