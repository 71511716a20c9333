/**
 * Where words are in a text. It must not know what a word means or how it is folded.
 */
@NullMarked
package org.sijill.text.token;

import org.jspecify.annotations.NullMarked;
