package org.sijill.ingest.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.TextForm;
import org.sijill.text.canonical.Canonicalizer;

/**
 * One revision of an article as it was received.
 *
 * @param sha256 lower-case hex, over title and body
 */
record Revision(
        int number,
        @Nullable String rawTitle,
        String rawBody,
        String sha256,
        @Nullable String url,
        @Nullable String publishedAt,
        String language,
        Instant receivedAt) {

    /** The title in a form; empty when there is none. */
    String title(TextForm form) {
        return rawTitle == null ? "" : text(rawTitle, form);
    }

    String body(TextForm form) {
        return text(rawBody, form);
    }

    private static String text(String raw, TextForm form) {
        return switch (form) {
            case CANONICAL -> Canonicalizer.canonicalize(raw).text();
            case RAW -> raw;
        };
    }
}
