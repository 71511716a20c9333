/** Whole results as a stream of lines, in constant memory. Knows hits as documents of the index, not as answers of a search. */
@NullMarked
package org.sijill.search.export;

import org.jspecify.annotations.NullMarked;
