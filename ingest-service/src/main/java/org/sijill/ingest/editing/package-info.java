/**
 * Editors' changes of the directories: audited, reversible, and carried to the articles concerned. Knows nothing of how
 * texts are annotated or sent.
 */
@NullMarked
package org.sijill.ingest.editing;

import org.jspecify.annotations.NullMarked;
