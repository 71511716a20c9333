package org.sijill.ingest.feed;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is to be polled now, by the owner of its lease.
 *
 * @param etag what its server called the document that was read last
 * @param lastModified when its server said that it had changed
 * @param sha256 digest of that document, in lower-case hex
 * @param failures polls that failed in a row
 */
record DueFeed(
        String id,
        UUID owner,
        URI url,
        String source,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String sha256,
        int failures) {}
