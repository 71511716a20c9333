/**
 * Decides where a request goes: finds the documented operation and hands it on. Knows upstreams by
 * name only, not where they are.
 */
@NullMarked
package org.sijill.gateway.route;

import org.jspecify.annotations.NullMarked;
