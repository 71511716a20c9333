/** How fast text is made canonical, folded and analyzed, beside Lucene's own Arabic analysis in the same run. */
@NullMarked
package org.sijill.benchmarks.analysis;

import org.jspecify.annotations.NullMarked;
