/**
 * Strict reading of query strings: every parameter is known, well formed and within its range, or one problem names
 * all that are not. Knows nothing of what a parameter means.
 */
@NullMarked
package org.sijill.http.query;

import org.jspecify.annotations.NullMarked;
