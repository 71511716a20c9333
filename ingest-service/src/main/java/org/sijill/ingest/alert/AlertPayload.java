package org.sijill.ingest.alert;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept and told of an article that matched; erased with the article. */
@RegisterForReflection
record AlertPayload(
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String publishedAt,
        List<String> passages) {}
