/**
 * The date tagger measured on sets of others, each mapped from its own conventions by a class of its own. It must not
 * know how dates are found.
 */
@NullMarked
package org.sijill.evaluation.date;

import org.jspecify.annotations.NullMarked;
