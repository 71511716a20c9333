/** What the hot paths cost. It must not know a service or a server. */
@NullMarked
package org.sijill.benchmarks;

import org.jspecify.annotations.NullMarked;
