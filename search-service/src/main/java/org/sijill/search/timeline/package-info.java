/** Articles over time, and what each part of it was about. It must not know the pages of hits or facets. */
@NullMarked
package org.sijill.search.timeline;

import org.jspecify.annotations.NullMarked;
