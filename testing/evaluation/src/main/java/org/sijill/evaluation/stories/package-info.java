/** Measures how well copies of one report are told from reports that are only alike. */
@NullMarked
package org.sijill.evaluation.stories;

import org.jspecify.annotations.NullMarked;
