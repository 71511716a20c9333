/** Many queries in one request. Knows how a query is read and answered, and that one that fails must not fail the others. */
@NullMarked
package org.sijill.search.batch;

import org.jspecify.annotations.NullMarked;
