/** What search-service adds to a search: the same bodies through it and straight to Elasticsearch, in turns. */
@NullMarked
package org.sijill.benchmarks.search;

import org.jspecify.annotations.NullMarked;
