/** A Sijill of its own for a command that measures: started, filled, asked. It does not know what is measured. */
@NullMarked
package org.sijill.evaluation.stack;

import org.jspecify.annotations.NullMarked;
