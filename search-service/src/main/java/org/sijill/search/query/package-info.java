/** What a reader asks, in words of the domain, and its one translation into Elasticsearch's language. Pure: it sends nothing. */
@NullMarked
package org.sijill.search.query;

import org.jspecify.annotations.NullMarked;
