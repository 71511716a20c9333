/** The actors and places that texts are matched against: shipped as data, kept in PostgreSQL, published to the index. */
@NullMarked
package org.sijill.ingest.directory;

import org.jspecify.annotations.NullMarked;
