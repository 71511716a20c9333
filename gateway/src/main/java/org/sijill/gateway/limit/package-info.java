/** What each client may ask for in a while, and what a call costs of it. Knows nothing of upstreams. */
@NullMarked
package org.sijill.gateway.limit;

import org.jspecify.annotations.NullMarked;
