/** What is new in a result, as an Atom feed (RFC 4287). Knows hits, not how they are found. */
@NullMarked
package org.sijill.search.feed;

import org.jspecify.annotations.NullMarked;
