/** Runs the services' images under the terms of the manifests. Knows containers; what a service does it asks over HTTP. */
@NullMarked
package org.sijill.containers;

import org.jspecify.annotations.NullMarked;
