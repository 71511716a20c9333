/** Starts the gateway. Knows nothing of what it routes. */
@NullMarked
package org.sijill.gateway;

import org.jspecify.annotations.NullMarked;
