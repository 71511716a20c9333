/**
 * The five seed articles and how they get into a running Sijill. Knows the public contract only, never a database or an
 * index.
 */
@NullMarked
package org.sijill.stack.seed;

import org.jspecify.annotations.NullMarked;
