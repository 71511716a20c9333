/** Articles as they are received, kept, shown and taken down. Knows the outbox to announce a change, but not how the index is fed. */
@NullMarked
package org.sijill.ingest.article;

import org.jspecify.annotations.NullMarked;
