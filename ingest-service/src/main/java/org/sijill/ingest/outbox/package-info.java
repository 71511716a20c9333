/** Carries every committed change to the index: claims rows under a lease, sends the current state, marks them done. Knows articles only as the documents to send. */
@NullMarked
package org.sijill.ingest.outbox;

import org.jspecify.annotations.NullMarked;
