/** What of a query is new since a moment, for the alerts of ingest-service. Internal: no public contract names it. */
@NullMarked
package org.sijill.search.match;

import org.jspecify.annotations.NullMarked;
