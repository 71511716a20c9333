package org.sijill.index;

/**
 * The field names of the article index. A test compares them with the mapping {@code articles-v1.json}, both ways.
 */
public final class ArticleField {

    /** The article's public id; also the document's {@code _id}. The tie-breaker of every order. */
    public static final String ID = "id";
    /** {@link #LIVE} or {@link #REMOVED}; the read alias shows live documents only. */
    public static final String STATE = "state";
    /** The external version that was sent, as a field, so that a search can tell which version it sees. */
    public static final String INDEX_VERSION = "indexVersion";
    /** When the document was made for sending, UTC. */
    public static final String INDEXED_AT = "indexedAt";

    public static final String REVISION = "revision";
    public static final String STORY_ID = "storyId";
    public static final String EXTERNAL_ID = "externalId";
    public static final String SOURCE = "source";
    public static final String URL = "url";
    public static final String LANGUAGE = "language";
    /** The publication time as the draft gave it, for showing: a plain date or a date-time with offset. */
    public static final String PUBLISHED = "published";
    /** For sorting only: the instant, or the start of the day in the default zone for a plain date. */
    public static final String PUBLISHED_AT = "publishedAt";
    /** Present when the draft gave an instant: its day depends on the reader's time zone. */
    public static final String PUBLISHED_INSTANT = "publishedInstant";
    /** Present when the draft gave a plain date: a day is the same day in every reader's time zone. */
    public static final String PUBLISHED_DAY = "publishedDay";

    public static final String TITLE = "title";
    public static final String BODY = "body";
    /** Ids of the actors that the article names. */
    public static final String ACTORS = "actors";
    /** Ids of the places that the article names and of all their ancestors. */
    public static final String PLACES = "places";
    /** Ids of the places that the article itself names. */
    public static final String PLACES_NAMED = "placesNamed";
    /** The whole extent of each mentioned date, in days, ends inclusive. */
    public static final String MENTIONED = "mentioned";
    /** The days that wholly contain a mention; likewise the first days of such weeks, months and years. */
    public static final String MENTIONED_DAY = "mentionedDay";

    public static final String MENTIONED_WEEK = "mentionedWeek";
    public static final String MENTIONED_MONTH = "mentionedMonth";
    public static final String MENTIONED_YEAR = "mentionedYear";

    /** Where the text speaks of each date, for showing; not searchable. */
    public static final String DATE_PASSAGES = "datePassages";

    /** The value of {@link #STATE} of an article that readers see. */
    public static final String LIVE = "live";
    /** The value of {@link #STATE} of a takedown's tombstone. */
    public static final String REMOVED = "removed";

    private ArticleField() {}
}
