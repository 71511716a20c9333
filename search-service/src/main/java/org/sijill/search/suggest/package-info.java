/** Help while typing: completions of names and words, and what a reader may have meant. Knows no pages of results. */
@NullMarked
package org.sijill.search.suggest;

import org.jspecify.annotations.NullMarked;
