/**
 * The language that readers write in the search box: its parser and what it understands. Pure. It must not know
 * Elasticsearch, fields or facets.
 */
@NullMarked
package org.sijill.search.text;

import org.jspecify.annotations.NullMarked;
