/** Saved searches: keeps them, has search-service look for what is new, and tells whoever asked. Knows articles by id only. */
@NullMarked
package org.sijill.ingest.alert;

import org.jspecify.annotations.NullMarked;
