package org.sijill.ingest.alert;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article that a saved search has found.
 *
 * @param sequence its place in the order of finding
 * @param removed present and true when the article was taken down since; nothing else is told of it then
 * @param passages where it matched, escaped for HTML but for {@code <em>}
 */
@Schema(name = "AlertMatch", description = "An article that a saved search has found")
public record AlertMatchView(
        long sequence,
        String articleId,
        Instant matchedAt,
        @Nullable Boolean removed,
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String publishedAt,
        @Nullable List<String> passages) {}
