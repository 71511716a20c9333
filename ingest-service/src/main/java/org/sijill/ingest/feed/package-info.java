/** Feeds of other sites: keeps which are followed, polls them when they are due, and hands what is new to the imports. Knows nothing of articles. */
@NullMarked
package org.sijill.ingest.feed;

import org.jspecify.annotations.NullMarked;
