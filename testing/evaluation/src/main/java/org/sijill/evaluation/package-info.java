/**
 * The commands that measure quality on gold data. It must not know a service: they are met over HTTP, and only {@code
 * stack} starts what is measured as a whole.
 */
@NullMarked
package org.sijill.evaluation;

import org.jspecify.annotations.NullMarked;
