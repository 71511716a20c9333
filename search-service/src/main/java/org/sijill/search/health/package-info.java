/** Whether searches can be answered. */
@NullMarked
package org.sijill.search.health;

import org.jspecify.annotations.NullMarked;
