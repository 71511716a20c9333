/** Articles in space: in tiles of a map, and place by place. It must not know the pages of hits or facets. */
@NullMarked
package org.sijill.search.map;

import org.jspecify.annotations.NullMarked;
