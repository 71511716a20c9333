/**
 * What is special about some articles: the actors, places and words that they have more often than others. It must not
 * know the pages of hits or facets.
 */
@NullMarked
package org.sijill.search.significance;

import org.jspecify.annotations.NullMarked;
