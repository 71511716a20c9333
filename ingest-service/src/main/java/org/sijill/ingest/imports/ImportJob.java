package org.sijill.ingest.imports;

import java.util.UUID;

/**
 * An import that somebody has claimed.
 *
 * @param owner who may write for it as long as the lease holds
 * @param settledLine everything up to this line is committed
 */
record ImportJob(String id, UUID owner, ImportRequest request, long settledLine) {}
