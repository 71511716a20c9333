/** The check of k8s/: renders the overlays, looks into every document and says what is wrong. Asks no cluster. */
@NullMarked
package org.sijill.manifests;

import org.jspecify.annotations.NullMarked;
