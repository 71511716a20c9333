/**
 * The problem documents (RFC 9457) that Sijill answers with: their types, titles and extensions. Knows nothing of JSON
 * reading, of query strings or of any service.
 */
@NullMarked
package org.sijill.http.problem;

import org.jspecify.annotations.NullMarked;
