/**
 * Text that is safe for a reader, with offsets back to the text as received. It must not fold: what a reader sees keeps
 * its letters, digits and quotation marks.
 */
@NullMarked
package org.sijill.text.canonical;

import org.jspecify.annotations.NullMarked;
