/** What the hot paths cost. Only the package that measures the whole way knows servers and services, as processes. */
@NullMarked
package org.sijill.benchmarks;

import org.jspecify.annotations.NullMarked;
