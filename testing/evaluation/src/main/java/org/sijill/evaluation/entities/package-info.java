/**
 * Measures how well actors and places are found, against texts that people have annotated. It knows the services only by
 * their public contract.
 */
@NullMarked
package org.sijill.evaluation.entities;

import org.jspecify.annotations.NullMarked;
