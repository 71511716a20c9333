package org.sijill.ingest.imports;

import java.util.Optional;

/** What an upload can be. */
enum ImportFormat {
    /** One article draft in a line. */
    NDJSON,
    /** Files, each an article. */
    ZIP,
    /** Files, each an article. */
    TAR,
    /** RSS or Atom. */
    FEED;

    /** The format of a media type without parameters, in lower case. */
    static Optional<ImportFormat> of(String mediaType) {
        return switch (mediaType) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(NDJSON);
            case "application/zip" -> Optional.of(ZIP);
            case "application/x-tar" -> Optional.of(TAR);
            case "application/rss+xml", "application/atom+xml" -> Optional.of(FEED);
            default -> Optional.empty();
        };
    }
}
