/** Takes uploads of many articles, keeps them until they are read, and reads them in batches, each committed together with how far it got. Knows articles only by their way in, and nothing of the index. */
@NullMarked
package org.sijill.ingest.imports;

import org.jspecify.annotations.NullMarked;
