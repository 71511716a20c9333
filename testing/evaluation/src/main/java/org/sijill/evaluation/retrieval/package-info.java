/**
 * How well search finds: questions with known answers, asked through the public API beside Lucene's own Arabic analysis
 * over the same texts. It knows the services only by their HTTP contract.
 */
@NullMarked
package org.sijill.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
