/**
 * Dates that a text speaks of, at the precision the text gives. It must not know a clock: the only day it knows is the
 * anchor it is given.
 */
@NullMarked
package org.sijill.text.date;

import org.jspecify.annotations.NullMarked;
