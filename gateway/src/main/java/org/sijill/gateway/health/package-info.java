/** Says whether the gateway can work, and how the services behind it are. Routes nothing. */
@NullMarked
package org.sijill.gateway.health;

import org.jspecify.annotations.NullMarked;
