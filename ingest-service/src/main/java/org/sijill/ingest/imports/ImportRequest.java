package org.sijill.ingest.imports;

import org.jspecify.annotations.Nullable;

/**
 * How an upload is to be read.
 *
 * @param gzip whether it is compressed as a whole
 * @param source the source of articles that name none themselves
 * @param ignoreUnknown whether fields that a draft does not have are passed over instead of refused
 */
public record ImportRequest(
        ImportFormat format, boolean gzip, @Nullable String source, boolean ignoreUnknown) {}
