/** What is common to everything that speaks to PostgreSQL: how its absence is told to a caller. */
@NullMarked
package org.sijill.ingest.database;

import org.jspecify.annotations.NullMarked;
