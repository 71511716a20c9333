/**
 * How JSON is read and written: strictly, in one form, with errors that name the field. Knows nothing of HTTP beyond
 * the problem documents.
 */
@NullMarked
package org.sijill.http.json;

import org.jspecify.annotations.NullMarked;
