package org.sijill.search.match;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles match a query and were sent to the index since a moment?
 *
 * @param query what follows the question mark of a search
 * @param indexedFrom the moment, inclusive
 * @param after the {@code next} of the page before; absent for the first
 * @param size articles on a page
 */
public record MatchRequest(
        @Nullable String query,
        @Nullable Instant indexedFrom,
        @Nullable List<String> after,
        @Nullable Integer size) {}
