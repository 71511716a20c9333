/**
 * Holds the bars of the date histograms against the searches that a click on them makes, over real news. It meets Sijill
 * only through the gateway.
 */
@NullMarked
package org.sijill.evaluation.bars;

import org.jspecify.annotations.NullMarked;
