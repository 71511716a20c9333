/**
 * Streams a request to a service and its answer back, with clean headers, limits on waiting, and a problem document
 * when the service does not answer. Knows nothing of paths or of the OpenAPI document.
 */
@NullMarked
package org.sijill.gateway.proxy;

import org.jspecify.annotations.NullMarked;
