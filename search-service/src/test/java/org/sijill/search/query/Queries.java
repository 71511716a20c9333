package org.sijill.search.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sijill.search.config.TestSearchConfig;

/** Queries of the tests, as a caller writes them. */
public final class Queries {

    /** Half an hour after midnight in Damascus, still the day before in UTC. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2016-12-05T22:30:00Z"), ZoneOffset.UTC);

    /** The cursors of these queries. */
    public static final Cursors CURSORS = new Cursors(TestSearchConfig.withKey("a key of the tests"));

    private static final SearchQueryReader READER =
            new SearchQueryReader(TestSearchConfig.withKey("a key of the tests"), CURSORS, EntityRedirects.NONE, CLOCK);

    private Queries() {}

    /** The query that follows the question mark. */
    public static SearchQuery of(@Nullable String rawQuery) {
        return READER.read(rawQuery);
    }

    /** The same, where editors have merged some of the entities. */
    static SearchQuery of(String rawQuery, EntityRedirects redirects) {
        return new SearchQueryReader(TestSearchConfig.withKey("a key of the tests"), CURSORS, redirects, CLOCK)
                .read(rawQuery);
    }

    /** The query that the same words make a day later. */
    static SearchQuery onTheNextDay(String rawQuery) {
        Clock tomorrow = Clock.offset(CLOCK, Duration.ofDays(1));
        return new SearchQueryReader(
                        TestSearchConfig.withKey("a key of the tests"), CURSORS, EntityRedirects.NONE, tomorrow)
                .read(rawQuery);
    }
}
