/**
 * Answers that a client may keep as long as they are the same: an {@code ETag} for what is read again and again, and 304
 * when nothing has changed. Knows which addresses, nothing of what is there.
 */
@NullMarked
package org.sijill.http.conditional;

import org.jspecify.annotations.NullMarked;
