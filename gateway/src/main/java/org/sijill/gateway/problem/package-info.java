/**
 * The problem documents (RFC 9457) that the gateway itself answers with. Their types are those of the services. Knows
 * nothing of routes or upstreams.
 */
@NullMarked
package org.sijill.gateway.problem;

import org.jspecify.annotations.NullMarked;
