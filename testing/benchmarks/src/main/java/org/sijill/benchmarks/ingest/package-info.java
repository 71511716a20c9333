/** The whole way of an article, timed beside what Elasticsearch alone takes. Knows Sijill by its HTTP surface only. */
@NullMarked
package org.sijill.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
