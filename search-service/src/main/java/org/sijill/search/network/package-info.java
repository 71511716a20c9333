/** Actors and places that occur together in articles. It must not know the pages of hits or facets. */
@NullMarked
package org.sijill.search.network;

import org.jspecify.annotations.NullMarked;
