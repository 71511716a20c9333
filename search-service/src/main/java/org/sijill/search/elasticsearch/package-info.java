/** How the connection to Elasticsearch is trusted. Knows nothing of what is asked over it. */
@NullMarked
package org.sijill.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
