/** The check finds nothing wrong with our manifests, and what is wrong with bad ones. */
@NullMarked
package org.sijill.manifests;

import org.jspecify.annotations.NullMarked;
