/**
 * What a JSON body has to satisfy before anything reads it: media type, charset, size, being there, being UTF-8. Knows
 * nothing of what the body says.
 */
@NullMarked
package org.sijill.http.body;

import org.jspecify.annotations.NullMarked;
