/**
 * The real servers and Sijill's own services as child processes of one JVM. Knows how to start, stop and break them;
 * must not know what the services do inside, nor what the tests want to prove.
 */
@NullMarked
package org.sijill.stack;

import org.jspecify.annotations.NullMarked;
