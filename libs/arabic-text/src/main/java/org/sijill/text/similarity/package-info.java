/** How alike two texts are: sketches that are small, can be compared, and can be looked up. Knows nothing of articles. */
@NullMarked
package org.sijill.text.similarity;

import org.jspecify.annotations.NullMarked;
