/** How fast articles are annotated with the shipped directory, and what knowing it costs. */
@NullMarked
package org.sijill.benchmarks.annotation;

import org.jspecify.annotations.NullMarked;
