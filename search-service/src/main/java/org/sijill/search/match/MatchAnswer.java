package org.sijill.search.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of matches, in the order in which they reached the index.
 *
 * @param next where the next page begins; absent on the last one
 */
public record MatchAnswer(List<Match> matches, @Nullable List<String> next) {

    /**
     * One article.
     *
     * @param passages where it matches, as the highlights of a search
     */
    public record Match(
            String id,
            @Nullable String title,
            String source,
            @Nullable String url,
            @Nullable String publishedAt,
            List<String> passages) {}
}
