/** Articles like one article, and the copies of its story apart. It must not know queries, facets or pages. */
@NullMarked
package org.sijill.search.related;

import org.jspecify.annotations.NullMarked;
