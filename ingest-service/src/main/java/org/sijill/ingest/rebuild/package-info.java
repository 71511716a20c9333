/** A new generation of the index beside the old one: filled, compared, shown to readers, taken back or left for good. Does not know articles. */
@NullMarked
package org.sijill.ingest.rebuild;

import org.jspecify.annotations.NullMarked;
