/** Calls to other servers, also to those of strangers: what may not be reached is refused, and what was checked is what is connected to. Knows nothing of what is told or fetched. */
@NullMarked
package org.sijill.ingest.outbound;

import org.jspecify.annotations.NullMarked;
