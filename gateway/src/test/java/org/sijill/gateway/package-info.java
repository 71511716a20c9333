/** The gateway as a client has it: over HTTP, in front of two services that are made for the tests. */
@NullMarked
package org.sijill.gateway;

import org.jspecify.annotations.NullMarked;
