/** Shows what would be indexed of a text, and annotates articles with the directory of the moment. Stores nothing. */
@NullMarked
package org.sijill.ingest.analysis;

import org.jspecify.annotations.NullMarked;
