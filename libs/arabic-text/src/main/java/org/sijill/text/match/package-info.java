/**
 * Phrases of a dictionary found in a text, on folded words. It must not know what the phrases stand for.
 */
@NullMarked
package org.sijill.text.match;

import org.jspecify.annotations.NullMarked;
