/** The read side of Sijill: faceted full-text queries over Elasticsearch. It has no database. */
@NullMarked
package org.sijill.search;

import org.jspecify.annotations.NullMarked;
