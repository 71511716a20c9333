/** What the health endpoints say beside the database's own check. Does no I/O of its own. */
@NullMarked
package org.sijill.ingest.health;

import org.jspecify.annotations.NullMarked;
