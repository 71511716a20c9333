/** What is true of every request before it is routed: a target in one checked form, and an id. Knows no routes. */
@NullMarked
package org.sijill.gateway.request;

import org.jspecify.annotations.NullMarked;
