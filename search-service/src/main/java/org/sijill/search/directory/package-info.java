/** The labels and names of actors and places, read from their small index and kept in memory. */
@NullMarked
package org.sijill.search.directory;

import org.jspecify.annotations.NullMarked;
