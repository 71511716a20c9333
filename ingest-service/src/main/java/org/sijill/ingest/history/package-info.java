/** What an article said before: its revisions as they were received, and what changed from one to another. Writes nothing; knows nothing of annotations and of the index. */
@NullMarked
package org.sijill.ingest.history;

import org.jspecify.annotations.NullMarked;
