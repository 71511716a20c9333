/**
 * Which article is which: keys, ids and digests by frozen rules. It must not use analysis or canonical text, whose rules
 * change with their versions.
 */
@NullMarked
package org.sijill.text.identity;

import org.jspecify.annotations.NullMarked;
