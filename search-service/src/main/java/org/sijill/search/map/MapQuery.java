package org.sijill.search.map;

import org.sijill.search.query.SearchQuery;

/**
 * Which map is asked for.
 *
 * @param articles those that are on it
 * @param zoom that of the reader's map, 0 to {@value #MOST_ZOOM}
 */
record MapQuery(SearchQuery articles, BoundingBox box, int zoom) {

    static final int MOST_ZOOM = 18;

    /** From this zoom on, where a screen is about as wide as a governorate, places are listed by name. */
    static final int PLACES_ZOOM = 8;
}
