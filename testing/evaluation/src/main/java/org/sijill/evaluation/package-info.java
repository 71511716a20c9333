/** The commands that measure quality on gold data. It must not know a service or a server. */
@NullMarked
package org.sijill.evaluation;

import org.jspecify.annotations.NullMarked;
