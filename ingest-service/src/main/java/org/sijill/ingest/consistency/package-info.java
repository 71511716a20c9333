/** Compares a generation of the index with the record, article by article, and mends it. Does not know how either is written. */
@NullMarked
package org.sijill.ingest.consistency;

import org.jspecify.annotations.NullMarked;
