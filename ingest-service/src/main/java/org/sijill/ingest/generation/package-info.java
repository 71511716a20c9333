/** The generations of the index: which there are, which are fed, and that they exist in Elasticsearch. */
@NullMarked
package org.sijill.ingest.generation;

import org.jspecify.annotations.NullMarked;
