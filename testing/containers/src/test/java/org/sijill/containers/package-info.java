/** What the check of the containers reads from manifests. Containers themselves are run by {@code ./sijill check}. */
@NullMarked
package org.sijill.containers;

import org.jspecify.annotations.NullMarked;
